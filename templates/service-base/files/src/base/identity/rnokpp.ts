import { createHmac } from 'node:crypto';

const WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7];

/** Whether the text is a РНОКПП: ten digits with the right check digit. Does not tell whether it was ever issued. */
export function isRnokpp(text: string): boolean {
  return /^\d{10}$/.test(text) && text !== '0000000000' && checkDigit(text.slice(0, 9)) === Number(text[9]);
}

/** A made-up РНОКПП of a person born on 01.01.1900, for training and tests: `serial` from 1 to 9999. */
export function syntheticRnokpp(serial: number): string {
  const digits = `00001${String(serial).padStart(4, '0')}`;
  return `${digits}${checkDigit(digits)}`;
}

/** What is kept instead of the number: HMAC-SHA-256 under the service's secret, hexadecimal. */
export function rnokppHash(rnokpp: string, secret: string): string {
  return createHmac('sha256', secret).update(`rnokpp:${rnokpp}`).digest('hex');
}

function checkDigit(nineDigits: string): number {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(nineDigits[index]), 0);
  return (((sum % 11) + 11) % 11) % 10;
}
