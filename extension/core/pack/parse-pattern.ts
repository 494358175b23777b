/** A regular expression without what would make matching slow: no look-around, no back-references. */
export type PatternNode =
  | { readonly kind: 'sign'; readonly fits: (sign: string) => boolean }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly items: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly item: PatternNode; readonly least: number; readonly most: number };

const LONGEST = 500;
const ESCAPE = /\\(?:[dDwWsStnrfv]|[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\^$\\.*+?()[\]{}|/])/y;
const CLASS = /\[\^?(?:\\[\s\S]|[^\]\\])*\]/y;
const COUNT = /\{(\d{1,3})(,(\d{1,3})?)?\}/y;
const MARKS: Readonly<Record<string, readonly [least: number, most: number]>> = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] };

/** Reads the regular expressions of ECMAScript (flag `u`) but look-around and back-references; undefined for anything else. */
export function parsePattern(text: string): PatternNode | undefined {
  if (LONGEST < text.length) return undefined;
  const reader = new PatternReader(text);
  const node = reader.choice();
  return reader.isDone ? node : undefined;
}

/** Reads from left to right; `undefined` anywhere means that the whole is not understood. */
class PatternReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#at === this.#text.length;
  }

  choice(): PatternNode | undefined {
    const items: PatternNode[] = [];
    do {
      const item = this.#sequence();
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.#take('|'));
    return { kind: 'choice', items };
  }

  #sequence(): PatternNode | undefined {
    const items: PatternNode[] = [];
    while (!this.isDone && this.#text[this.#at] !== '|' && this.#text[this.#at] !== ')') {
      const item = this.#repeated();
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { kind: 'sequence', items };
  }

  #repeated(): PatternNode | undefined {
    const item = this.#atom();
    if (item === undefined) return undefined;
    const [least, most] = this.#quantity() ?? [];
    if (least === undefined || most === undefined) return item;
    // Whether a repetition is greedy makes no difference to whether the whole fits.
    this.#take('?');
    return most < least ? undefined : { kind: 'repeat', item, least, most };
  }

  #quantity(): readonly [number, number] | undefined {
    const mark = MARKS[this.#text[this.#at] ?? ''];
    if (mark !== undefined) {
      this.#at++;
      return mark;
    }
    const count = this.#match(COUNT);
    if (count === undefined) return undefined;
    const least = Number(count[1]);
    return [least, count[2] === undefined ? least : count[3] === undefined ? Infinity : Number(count[3])];
  }

  #atom(): PatternNode | undefined {
    if (this.#take('^')) return { kind: 'start' };
    if (this.#take('$')) return { kind: 'end' };
    if (this.#take('(')) {
      if (this.#take('?') && !this.#take(':')) return undefined;
      const inside = this.choice();
      return this.#take(')') ? inside : undefined;
    }
    const found = this.#match(ESCAPE) ?? this.#match(CLASS);
    if (found !== undefined) return signs(found[0]);
    const sign = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    if ('\\[]{}*+?'.includes(sign)) return undefined;
    this.#at += sign.length;
    return sign === '.' ? signs('.') : { kind: 'sign', fits: (other) => other === sign };
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text) ?? undefined;
    if (found !== undefined) this.#at += found[0].length;
    return found;
  }
}

/** One class of characters, left to the host: a single character cannot take it long. */
function signs(written: string): PatternNode | undefined {
  try {
    const one = new RegExp(`^${written}$`, 'u');
    return { kind: 'sign', fits: (sign) => one.test(sign) };
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}
