/** A table to write to a file: the heading row, then rows of the same length. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Signs at which a spreadsheet would take a text for a formula (CWE-1236). */
const FORMULA = /^[=+\-@\t\r]/;

/** CSV of RFC 4180: UTF-8 with a byte order mark, so that spreadsheets read Ukrainian, commas, CRLF. */
export function toCsv({ columns, rows }: Table): Buffer {
  const text = [columns, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n');
  return Buffer.from(`\uFEFF${text}\r\n`, 'utf8');
}

function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
