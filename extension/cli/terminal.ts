import { fstatSync, writeSync } from 'node:fs';
import { asRefusal } from '../node/disk-failure.ts';
import type { Terminal } from './call.ts';

/**
 * This process's terminal. `colour` and `ask` say what the call wants; pipes and `NO_COLOR` overrule.
 * Every stream is made when it is first needed: making all three takes a tenth of the time of a short command.
 */
export function processTerminal({ colour = true, ask = true }: { readonly colour?: boolean; readonly ask?: boolean }): Terminal {
  let cancelled: AbortController | undefined;
  return {
    folder: process.cwd(),
    get colour() {
      return colour && !process.env.NO_COLOR && fstatSync(1).isCharacterDevice();
    },
    get canAsk() {
      return ask && process.stdin.isTTY === true;
    },
    get signal() {
      if (cancelled === undefined) {
        const controller = new AbortController();
        process.once('SIGINT', () => controller.abort());
        cancelled = controller;
      }
      return cancelled.signal;
    },
    print: (text) => write(1, text),
    tell: (text) => write(2, text),
    async ask(question) {
      const { createInterface } = await import('node:readline/promises');
      const line = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await line.question(question, { signal: this.signal });
      } finally {
        line.close();
      }
    },
  };
}

/** How long to wait for a full pipe, in milliseconds. */
const PAUSE = 5;

/** Writes all of `text`, in as many pieces as the reader takes. A reader that has seen enough ends the command. */
export function write(stream: 1 | 2, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(stream, bytes, written);
    } catch (failure) {
      const code = (failure as NodeJS.ErrnoException).code;
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw asRefusal('file/cannot-write', stream === 1 ? 'stdout' : 'stderr', failure);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
