import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Certificate, Signer, SigningKey } from './signer.ts';

const ISSUER = 'Навчальний АЦСК — не є кваліфікованим надавачем / Training CA, not a qualified provider';
const DAY_MS = 86_400_000;

/** The three keys that everyone on the training stand has; days are counted from the day of signing. */
const TRAINING_KEYS = [
  { id: 'valid', fromDay: -30, toDay: 335, revoked: false },
  { id: 'expired', fromDay: -400, toDay: -35, revoked: false },
  { id: 'revoked', fromDay: -30, toDay: 335, revoked: true },
] as const;

/** Signs with a throw-away ed25519 key and made-up certificates. It has no legal force and says so in the certificate. */
export function mockSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    keysOf: (signer, at) => TRAINING_KEYS.map(({ id, fromDay, toDay }): SigningKey => ({ id, certificate: certificate(signer, id, fromDay, toDay, at) })),

    async sign({ text, keyId, signer, at }) {
      const key = TRAINING_KEYS.find(({ id }) => id === keyId);
      if (!key) return { kind: 'refused', reason: 'unknownKey' };
      if (key.revoked) return { kind: 'refused', reason: 'revoked' };
      const shown = certificate(signer, key.id, key.fromDay, key.toDay, at);
      if (shown.validTo < at.toISOString()) return { kind: 'refused', reason: 'expired' };

      const bytes = Buffer.from(text, 'utf8');
      const signature = sign(null, bytes, privateKey);
      if (!verify(null, bytes, publicKey, signature)) return { kind: 'refused', reason: 'broken' };
      const digest = createHash('sha256').update(bytes).digest('hex');
      return {
        kind: 'signed',
        verification: { status: 'valid', checkedAt: at.toISOString(), algorithm: 'ed25519 (mock)', digest, signature: signature.toString('base64'), certificate: shown },
      };
    },
  };
}

function certificate(subject: string, id: string, fromDay: number, toDay: number, at: Date): Certificate {
  const day = (shift: number) => `${new Date(at.getTime() + shift * DAY_MS).toISOString().slice(0, 10)}T00:00:00.000Z`;
  const serial = createHash('sha256').update(`${subject}/${id}`).digest('hex').slice(0, 16).toUpperCase();
  return { serial, subject, issuer: ISSUER, validFrom: day(fromDay), validTo: day(toDay) };
}
