/** A list of codes with their names. */
export interface CodeList {
  /** Code → name in Ukrainian, as published. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether it is the kit's own excerpt, so that a code may be right and yet not in it. */
  readonly builtIn: boolean;
}

/** The code lists that a task is checked against. */
export interface Classifiers {
  /** КАТОТТГ: regions, districts, communities, settlements. */
  readonly katottg: CodeList;
  /** ДК 021:2015, the Ukrainian edition of CPV. */
  readonly dk021: CodeList;
}

/**
 * Reads the codifier as it is published in CSV: `;` between columns, five columns of codes from the first to the additional level
 * of which the last filled one is the row's own, then category and name. Rows of another shape are passed over.
 */
export function parseKatottgCsv(text: string): CodeList {
  const names = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const columns = line.split(';');
    const code = columns.slice(0, 5).findLast((column) => /^UA\d{17}$/.test(column.trim()));
    if (code !== undefined) names.set(code.trim(), (columns[6] ?? '').trim());
  }
  return { names, builtIn: false };
}

/** Reads ДК 021 as it is published in JSON: one object, code to name. Text of another shape gives an empty list. */
export function parseDk021Json(text: string): CodeList {
  const names = new Map<string, string>();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (failure) {
    if (!(failure instanceof SyntaxError)) throw failure;
  }
  for (const [code, name] of Object.entries(value ?? {})) if (/^\d{8}-\d$/.test(code) && typeof name === 'string') names.set(code, name);
  return { names, builtIn: false };
}
