/** Begins each line of mocha's report, so that the runner tells it from what the editor itself prints. */
export const REPORT_MARK = 'mocha │';
