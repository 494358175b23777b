import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { resolveSchema, type SchemaNode } from '../extension/core/task/schema-node.ts';
import { runCli } from './support/run-cli.ts';
import { SAMPLE_PATH } from './support/sample.ts';

const FILES = readdirSync('schemas').filter((file) => file.endsWith('.schema.json'));
const read = (file: string): SchemaNode & { readonly $id: string } => JSON.parse(readFileSync(`schemas/${file}`, 'utf8'));

const ajv = new Ajv2020.default({ allErrors: true, strict: false });
addFormats.default(ajv);
for (const file of FILES) ajv.addSchema(read(file));

/** Nothing that `schema` says against `value`. */
function fits(schema: string, value: unknown): void {
  assert.equal(ajv.validate(`urn:hromada-kit:schema:${schema}:1.0`, value), true, ajv.errorsText());
}

/** Every property of a schema and of its parts, with the way to it. */
function* propertiesOf(root: SchemaNode): Generator<readonly [way: string, property: SchemaNode]> {
  for (const [name, node] of [['', root] as const, ...Object.entries(root.$defs ?? {})]) {
    for (const [key, property] of Object.entries(node.properties ?? {})) yield [`${name}/${key}`, resolveSchema(root, property)];
  }
}

describe('schemas/', () => {
  for (const file of FILES) {
    it(`${file} explains every property in Ukrainian and in English`, () => {
      const silent = [...propertiesOf(read(file))].filter(
        ([, { title, description, 'x-en': english }]) => !(title && description && english?.title && english.description),
      );
      assert.deepEqual(
        silent.map(([way]) => way),
        [],
      );
    });
  }

  it('findings.schema.json is what task check prints', async () => {
    fits('findings', JSON.parse((await runCli(['task', 'check', SAMPLE_PATH, '--format', 'json'])).stdout));
    fits('findings', JSON.parse((await runCli(['task', 'check', 'package.json', '--format', 'json'])).stdout));
  });

  it('plan.schema.json is what a dry run prints', async () => {
    const { stdout } = await runCli([
      'project',
      'new',
      'eldership-link',
      '--task',
      SAMPLE_PATH,
      '--into',
      '.cache/never',
      '--dry-run',
      '--format',
      'json',
    ]);
    fits('plan', JSON.parse(stdout));
  });
});
