/** Milliseconds when the bundle began to load; imported before anything else. */
export const STARTED = performance.now();
