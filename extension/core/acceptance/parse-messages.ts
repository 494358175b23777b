import { fields, type Message, type MessageKind, READERS } from './message.ts';

/** Longest line that is read, in UTF-16 code units; a picture that a scenario attached may be longer, and is not needed. */
const LONGEST_LINE = 4_000_000;

/** An envelope holds one message; its name comes first. */
const KIND = /^\s*\{\s*"(\w+)"\s*:/;

/** What one line holds: a message, `other` for those that a report does not need, `unreadable` for all else. */
export type Line = Message | 'other' | 'unreadable';

/** Reads Cucumber Messages (NDJSON) line by line; blank lines are passed over. Never throws. */
export function* parseMessages(ndjson: string): Generator<Line> {
  for (let start = 0; start < ndjson.length; ) {
    const found = ndjson.indexOf('\n', start);
    const end = found === -1 ? ndjson.length : found;
    const line = parseLine(ndjson, start, end);
    if (line !== undefined) yield line;
    start = end + 1;
  }
}

function parseLine(ndjson: string, start: number, end: number): Line | undefined {
  const head = ndjson.slice(start, Math.min(end, start + 100));
  if (head.trim() === '' && end - start <= 100) return undefined;
  const kind = KIND.exec(head)?.[1];
  if (kind === undefined) return 'unreadable';
  if (!Object.hasOwn(READERS, kind)) return 'other';
  return LONGEST_LINE < end - start ? 'unreadable' : parseMessage(kind as MessageKind, ndjson.slice(start, end));
}

function parseMessage(kind: MessageKind, json: string): Line {
  try {
    const value = fields(JSON.parse(json))[kind];
    // The table pairs each kind with the reader of its own shape, which the compiler cannot follow.
    return { kind, value: READERS[kind](fields(value)) } as Message;
  } catch (failure) {
    if (failure instanceof SyntaxError || failure instanceof RangeError) return 'unreadable';
    throw failure;
  }
}
