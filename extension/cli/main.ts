#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Kept by Node between runs: the second start reads compiled code. Absent before Node 22.1.
enableCompileCache?.();
const { main } = await import('./run-command.ts');
process.exitCode = await main(process.argv.slice(2));
