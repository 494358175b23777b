import { createHash } from 'node:crypto';

/* The names of `@noble/hashes/sha2.js`, for which the build puts this module into everything that runs on Node. */

/** Source: FIPS 180-4. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** Source: FIPS 180-4. */
export function sha512(bytes: Uint8Array): Uint8Array {
  return createHash('sha512').update(bytes).digest();
}
