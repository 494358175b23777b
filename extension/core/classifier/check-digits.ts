/** Σ digit × weight, the weights from the first digit on. */
function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}

/**
 * The check digit that the first seven digits of a ЄДРПОУ code call for, or undefined when `code` is not 8 digits or all zeros.
 * Two sets of weights, switched for codes from 30,000,000 to 60,000,000; a remainder of 10 calls for a second pass with weights + 2.
 * Source: the register's published algorithm, as in python-stdnum `stdnum.ua.edrpou`.
 */
export function edrpouCheckDigit(code: string): string | undefined {
  if (!/^\d{8}$/.test(code) || code === '00000000') return undefined;
  const outside = Number(code) < 30_000_000 || 60_000_000 < Number(code);
  const weights = outside ? [1, 2, 3, 4, 5, 6, 7] : [7, 1, 2, 3, 4, 5, 6];
  const first = weighted(code, weights) % 11;
  const second =
    weighted(
      code,
      weights.map((weight) => weight + 2),
    ) % 11;
  return String(first < 10 ? first : second % 10);
}

/** Whether `code` is a ЄДРПОУ code with a right check digit. It proves no registration. */
export function isEdrpou(code: string): boolean {
  const digit = edrpouCheckDigit(code);
  return digit !== undefined && digit === code[7];
}

/**
 * Whether ten digits pass the check of a РНОКПП (taxpayer number); all zeros do not.
 * Source: the published algorithm, as in python-stdnum `stdnum.ua.rntrc`.
 */
export function isRnokpp(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || digits === '0000000000') return false;
  const remainder = weighted(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11;
  return String(((remainder + 11) % 11) % 10) === digits[9];
}

/** Whether `iban` is a Ukrainian IBAN with a right check sum; spaces are allowed. Source: ISO 13616, registry entry UA. */
export function isUkrainianIban(iban: string): boolean {
  const compact = iban.replaceAll(' ', '');
  if (!/^UA\d{8}[0-9A-Z]{19}$/.test(compact)) return false;
  const rearranged = compact.slice(4) + compact.slice(0, 4);
  let remainder = 0;
  for (const character of rearranged) remainder = Number(`${remainder}${Number.parseInt(character, 36)}`) % 97;
  return remainder === 1;
}
