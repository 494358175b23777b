import type { TestService } from './test-service.ts';

/** Puts something on every page before pages are looked at. A service pack replaces this file. */
export async function fillService(_running: TestService): Promise<void> {}
