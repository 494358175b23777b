import assert from 'node:assert/strict';
import { runSuite, type SuiteOptions } from './run-suite.ts';

const passes = async (options: SuiteOptions) => {
  const { exitCode, report, log } = await runSuite({ onLine: (line) => console.log(`      ${line}`), ...options });
  // Only a report shows that tests ran at all.
  assert.match(report, /\d+ passing/, log);
  assert.equal(exitCode, 0, report.slice(report.search(/\d+ passing/)));
};

describe('the extension in a real VS Code', function () {
  // The first run installs VS Code from npm.
  this.timeout(15 * 60_000);

  it('passes its suites in a trusted folder', () => passes({ trust: true }));

  it('passes its suites in Restricted Mode', () => passes({ trust: false }));
});
