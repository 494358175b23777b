import type { Terminal } from './call.ts';
import { paint } from './paint.ts';

/** Tells what a running step has reached: `3/13`. */
export type Report = (progress: string) => void;

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;

/**
 * Shows the steps of long work, each in one line: on a terminal the line moves while the step runs, elsewhere it is written at the end.
 * A step's own sentence is what `work` gives back.
 */
export function steps(terminal: Terminal, total: number) {
  let number = 0;
  return async <Result>(
    title: string,
    work: (report: Report) => Promise<{ readonly sentence: string; readonly result: Result }>,
  ): Promise<Result> => {
    const head = `[${++number}/${total}] ${title}`;
    const started = performance.now();
    let progress = '';
    let frame = 0;
    const draw = () =>
      terminal.tell(`\r\u001b[K${FRAMES[frame++ % FRAMES.length]} ${head} ${paint(`${progress} ${seconds(started)}`, 'dim', true)}`);
    const timer = terminal.colour ? setInterval(draw, FRAME_MS) : undefined;
    try {
      const { sentence, result } = await work((reached) => {
        progress = reached;
      });
      const clear = terminal.colour ? '\r\u001b[K' : '';
      terminal.tell(
        `${clear}${paint('✔', 'green', terminal.colour)} ${head}: ${sentence} ${paint(`(${seconds(started)})`, 'dim', terminal.colour)}\n`,
      );
      return result;
    } catch (failure) {
      terminal.tell(`${terminal.colour ? '\r\u001b[K' : ''}${paint('✖', 'red', terminal.colour)} ${head}\n`);
      throw failure;
    } finally {
      clearInterval(timer);
    }
  };
}

/** `12,3 s` since `started`. */
function seconds(started: number): string {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
