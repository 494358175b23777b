import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { build, context } from 'esbuild';

const flags = new Set(process.argv.slice(2));

/** Module in dist/validators/ → schema file. */
const VALIDATORS = { task: 'technical-task', pack: 'pack', centre: 'centre', receipt: 'receipt' };

/** Leaves out what only people read: `title` and `description` texts and the kit's annotations. */
function withoutTexts(key, value) {
  const isText = (key === 'title' || key === 'description') && typeof value === 'string';
  return isText || key.startsWith('x-') || key === 'examples' ? undefined : value;
}

/** Compiles schemas/ to plain functions, so that no tool compiles a schema at run time. */
async function buildValidators() {
  const ajv = new Ajv2020({ allErrors: true, inlineRefs: false, messages: false, strict: false, code: { source: true, esm: true } });
  addFormats(ajv);
  const compile = async ([name, file]) => {
    const schema = JSON.parse(await readFile(`schemas/${file}.schema.json`, 'utf8'), withoutTexts);
    ajv.addSchema(schema);
    await build({
      stdin: { contents: standaloneCode(ajv, { validate: schema.$id }), resolveDir: process.cwd(), loader: 'js' },
      bundle: true,
      format: 'esm',
      platform: 'neutral',
      mainFields: ['main'],
      minify: true,
      outfile: `dist/validators/${name}.mjs`,
      logLevel: 'warning',
    });
  };
  await Promise.all(Object.entries(VALIDATORS).map(compile));
}

/** The kit's scenarios are Ukrainian or English; the other seventy languages of Gherkin stay out of the bundles. */
const twoLanguages = {
  name: 'two-languages',
  setup({ onLoad }) {
    onLoad({ filter: /gherkin-languages\.json$/ }, async ({ path: file }) => {
      const { uk, en } = JSON.parse(await readFile(file, 'utf8'));
      return { contents: JSON.stringify({ uk, en }), loader: 'json' };
    });
  },
};

/** The task schema as a text that is parsed when it is loaded, which is quicker than an object literal; `keep` says what stays in it. */
const schemaText = (keep) => ({
  name: 'schema-text',
  setup({ onLoad }) {
    onLoad({ filter: /technical-task\.schema\.json$/ }, async ({ path: file }) => {
      const text = JSON.stringify(JSON.parse(await readFile(file, 'utf8'), keep));
      return { contents: `export default JSON.parse(${JSON.stringify(text)})`, loader: 'js' };
    });
  },
});

/** A terminal shows titles, never the help texts. */
function withoutHelp(key, value) {
  const isText = key === 'description' && typeof value === 'string';
  return isText || key === 'examples' || key === 'x-enum' ? undefined : value;
}

/**
 * Node's own modules, got rather than imported: importing one as an ES module evaluates every lazy export that it has
 * (streams, MIME types, encodings), which takes a tenth of the time of a short command.
 */
const lazyBuiltins = {
  name: 'lazy-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path: name }) => ({ path: name, namespace: 'builtin' }));
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path: name }) => {
      const names = Object.keys(process.getBuiltinModule(name)).filter((key) => /^[a-z_$][\w$]*$/i.test(key) && key !== 'default');
      // Calls marked pure are left out of a bundle that does not use what they give.
      const exported = names.map((key) => `export const ${key} = /* @__PURE__ */ get('${key}');`);
      return {
        contents: `const all = process.getBuiltinModule('${name}'); const get = (key) => all[key]; export default all; ${exported.join(' ')}`,
      };
    });
  },
};

const common = {
  plugins: [twoLanguages, schemaText()],
  bundle: true,
  minify: !flags.has('--watch'),
  sourcemap: flags.has('--watch') ? 'inline' : false,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** The editor's bundle has no Node in it, so one file serves the desktop, remote and web hosts. */
const extension = {
  ...common,
  entryPoints: ['extension/vscode/activate.ts'],
  outfile: 'dist/extension.cjs',
  platform: 'browser',
  format: 'cjs',
  target: 'es2022',
  external: ['vscode'],
  mainFields: ['browser', 'module', 'main'],
};

/** On Node the digests of the system take the place of the pure ones that the core brings for browsers: ten times as fast. */
const nativeDigests = { '@noble/hashes/sha2.js': path.resolve('extension/node/sha2.ts') };

const node = {
  ...common,
  alias: nativeDigests,
  plugins: [twoLanguages, schemaText(withoutHelp), lazyBuiltins],
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  mainFields: ['module', 'main'],
};

const cli = {
  ...node,
  entryPoints: { cli: 'extension/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  splitting: true,
  chunkNames: 'cli/[name]-[hash]',
};
const start = {
  ...node,
  entryPoints: { start: 'extension/cli/start.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  external: ['playwright-core', '@sparticuz/chromium'],
};
const generators = {
  ...node,
  entryPoints: { 'task/index': 'generators/task/index.ts', 'project/index': 'generators/project/index.ts' },
  outdir: 'dist/generators',
  splitting: true,
  external: ['yeoman-generator'],
};
const suite = {
  ...common,
  entryPoints: ['test/vscode/suite/index.ts'],
  outfile: 'dist/test/index.cjs',
  platform: 'node',
  format: 'cjs',
  target: 'node22',
  external: ['vscode', 'mocha'],
  minify: false,
};

/** What the packs under templates/ hold, for an editor in a browser: folders cannot be listed over HTTP. Folder → [path, bytes], sorted. */
async function listTemplates() {
  const packs = (await readdir('templates')).sort();
  const filesOf = async (pack) => {
    const entries = await readdir(`templates/${pack}`, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(`templates/${pack}/`.length));
    return Promise.all(paths.sort().map(async (file) => [file, (await stat(`templates/${pack}/${file}`)).size]));
  };
  const lists = await Promise.all(packs.map(async (pack) => [pack, await filesOf(pack)]));
  await writeFile('dist/templates.json', JSON.stringify(Object.fromEntries(lists)));
}

await buildValidators();
if (!flags.has('--validators')) {
  const bundles = [extension, cli, start, generators, ...(flags.has('--tests') ? [suite] : [])];
  if (flags.has('--watch')) await Promise.all(bundles.map(async (options) => (await context(options)).watch()));
  else {
    for (const folder of ['dist/cli', 'dist/generators']) await rm(folder, { recursive: true, force: true });
    await Promise.all([listTemplates(), ...bundles.map((options) => build(options))]);
  }
}
