import type { Language, Texts } from '../core/text/language.ts';

/** A flag of a verb. `value` names what it takes; a flag without one is a switch. */
export interface Flag {
  readonly value?: string;
  readonly short?: string;
  readonly many?: boolean;
  readonly about: Texts;
}

/** What a verb gets. */
export interface Call {
  readonly args: readonly string[];
  readonly flags: { readonly [name: string]: string | boolean | readonly string[] | undefined };
  readonly language: Language;
  readonly terminal: Terminal;
}

/** The terminal as verbs see it. */
export interface Terminal {
  readonly folder: string;
  /** Whether colours and a moving progress line are welcome on stdout. */
  readonly colour: boolean;
  /** Whether somebody can be asked. */
  readonly canAsk: boolean;
  print(text: string): void;
  /** A line about progress: stderr, so that stdout stays the result. */
  tell(text: string): void;
  ask(question: string): Promise<string>;
  readonly signal: AbortSignal;
}

export interface Verb {
  /** What follows the verb, as help shows it. */
  readonly usage: string;
  readonly about: Texts;
  readonly flags: { readonly [name: string]: Flag };
  readonly formats: readonly string[];
  /** @returns the exit status. */
  readonly load: () => Promise<{ readonly run: (call: Call) => Promise<number> }>;
}
