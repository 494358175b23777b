/** A certificate as far as a check of a signature shows it. Instants are ISO 8601. */
export interface Certificate {
  readonly serial: string;
  readonly subject: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** One of the keys that a person may sign with. */
export interface SigningKey {
  readonly id: string;
  readonly certificate: Certificate;
}

/** What is stored beside a signed text. `signature` is base64. */
export interface Verification {
  readonly status: 'valid';
  readonly checkedAt: string;
  readonly algorithm: string;
  /** SHA-256 of the signed text, hexadecimal. */
  readonly digest: string;
  readonly signature: string;
  readonly certificate: Certificate;
}

/** Why a signature was refused, and the event that goes to the journal. */
export const REFUSAL_EVENTS = {
  expired: 'SIGN_CERT_EXPIRED',
  revoked: 'SIGN_CERT_REVOKED',
  unknownKey: 'SIGN_KEY_UNKNOWN',
  broken: 'SIGN_INVALID',
} as const;

/** Why a signature was refused. */
export type RefusalReason = keyof typeof REFUSAL_EVENTS;

/** A checked signature, or why there is none. */
export type SignOutcome =
  | { readonly kind: 'signed'; readonly verification: Verification }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/** What is to be signed, with which key, by whom and when. */
export interface SignRequest {
  readonly text: string;
  readonly keyId: string;
  /** Name of the person who signs. */
  readonly signer: string;
  readonly at: Date;
}

/** Puts qualified electronic signatures (КЕП) on texts and checks them. Law 2155-VIII. */
export interface Signer {
  keysOf(signer: string, at: Date): readonly SigningKey[];
  sign(request: SignRequest): Promise<SignOutcome>;
}
