import { type Fields, fields, list, number, text } from './message.ts';

/** Where a scenario, an example row or a step stands, and what only the document knows of it. */
export interface Place {
  /** Counted from 1. */
  readonly line: number;
  /** Of a step, without blanks. */
  readonly keyword?: string;
  /** Of an example row: heads and cells. */
  readonly example?: readonly (readonly [head: string, cell: string])[];
}

/** Adds every scenario, example row and step of a feature to `places`, by its id. Rules are entered once; they do not nest. */
export function placesOf(feature: Fields, places: Map<string, Place>): void {
  for (const child of childrenOf(feature)) {
    addParts(child, places);
    for (const inner of childrenOf(fields(child.rule))) addParts(inner, places);
  }
}

function childrenOf({ children }: Fields): readonly Fields[] {
  return list(children).map(fields);
}

function addParts({ background, scenario }: Fields, places: Map<string, Place>): void {
  const whole = fields(scenario);
  const add = (node: Fields, place: Place) => {
    const id = text(node.id);
    if (id !== '') places.set(id, place);
  };
  add(whole, { line: lineOf(whole) });
  for (const step of [...list(fields(background).steps), ...list(whole.steps)].map(fields)) {
    add(step, { line: lineOf(step), keyword: text(step.keyword).trim() });
  }
  for (const examples of list(whole.examples).map(fields)) {
    const heads = cellsOf(examples.tableHeader);
    for (const row of list(examples.tableBody).map(fields)) {
      const cells = cellsOf(row);
      add(row, { line: lineOf(row), example: heads.map((head, column) => [head, cells[column] ?? ''] as const) });
    }
  }
}

function cellsOf(row: unknown): readonly string[] {
  return list(fields(row).cells).map((cell) => text(fields(cell).value));
}

function lineOf({ location }: Fields): number {
  return Math.max(Math.trunc(number(fields(location).line) ?? 1), 1);
}
