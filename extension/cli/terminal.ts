import type { Terminal } from './verbs.ts';

/** This process's terminal. `colour` and `ask` say what the call wants; pipes and `NO_COLOR` overrule. */
export function processTerminal({ colour = true, ask = true }: { readonly colour?: boolean; readonly ask?: boolean }): Terminal {
  const cancelled = new AbortController();
  process.once('SIGINT', () => cancelled.abort());
  process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
    // The reader of a pipe has seen enough.
    if (failure.code === 'EPIPE') process.exit(0);
    throw failure;
  });
  return {
    folder: process.cwd(),
    colour: process.stdout.isTTY === true && colour && !process.env.NO_COLOR,
    canAsk: process.stdin.isTTY === true && ask,
    print: (text) => void process.stdout.write(text),
    tell: (text) => void process.stderr.write(text),
    ask: async (question) => {
      const { createInterface } = await import('node:readline/promises');
      const line = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return await line.question(question, { signal: cancelled.signal });
      } finally {
        line.close();
      }
    },
    signal: cancelled.signal,
  };
}
