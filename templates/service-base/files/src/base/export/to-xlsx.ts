import writeXlsxFile from 'write-excel-file/node';
import type { Table } from './to-csv.ts';

/** An Excel workbook of one sheet with a bold heading row. */
export async function toXlsx({ columns, rows }: Table, sheet: string): Promise<Buffer> {
  const heading = columns.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true }));
  const body = rows.map((row) => row.map((value) => ({ value })));
  return writeXlsxFile([heading, ...body], { sheet, columns: columns.map((_, index) => ({ width: index === 0 ? 44 : 18 })) }).toBuffer();
}
