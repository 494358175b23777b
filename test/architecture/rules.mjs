/** The house rule as dependency-cruiser reads it: core computes, flows order, adapters touch, shells translate. */

const layer = (name, from, to, comment) => ({ name, comment, severity: 'error', from: { path: from }, to: { pathNot: to } });

const CORE_ORDER = ['text', 'finding', 'files', 'classifier', 'gherkin', 'task', 'centre', 'pack', 'scaffold', 'acceptance', 'report'];
const CORE_NPM = 'node_modules/(ajv|ajv-formats|js-yaml|handlebars|semver|@types/semver|@noble/hashes|@cucumber/(gherkin|messages))/';
const CORE_TABLES = '^extension/core/kit-error[.]ts$';

const mayOnlyLookBack = (folder, index) => ({
  name: `core-${folder}-looks-back`,
  comment: `core/ reads from left to right: ${CORE_ORDER.join(' → ')}. Move what both need to the left.`,
  severity: 'error',
  from: { path: `^extension/core/${folder}/` },
  to: { path: `^extension/core/(${CORE_ORDER.slice(index + 1).join('|') || 'nothing'})/` },
});

export default {
  forbidden: [
    layer(
      'core-is-pure',
      '^extension/core/',
      ['^extension/core/', '^schemas/', '^dist/validators/', CORE_NPM],
      'core/ turns values into values. Reading, printing, asking and waiting belong to flows/ behind a port.',
    ),
    layer(
      'flows-see-ports',
      '^extension/flows/',
      ['^extension/(core|flows)/'],
      'flows/ knows the world only as ports.ts. Pass the adapter in.',
    ),
    layer(
      'node-implements-ports',
      '^extension/node/',
      [
        '^extension/(core|node)/',
        '^extension/flows/ports[.]ts$',
        '^(node:)?[a-z_/]+$',
        'node_modules/(playwright-core|@sparticuz/chromium)/',
      ],
      'node/ implements ports with the built-ins of Node; it does not decide the order of things.',
    ),
    layer(
      'vscode-has-no-node',
      '^extension/vscode/',
      ['^extension/(core|flows|vscode)/', '^extension/contributions[.]ts$', '^schemas/', '^vscode$', 'node_modules/@types/vscode/'],
      'The editor shell also runs in a browser and on remote workspaces: no Node, no node/.',
    ),
    layer(
      'cli-is-a-shell',
      '^extension/cli/',
      ['^extension/(core|flows|node|cli)/', '^schemas/', '^(node:)?[a-z_/]+$'],
      'cli/ translates for the terminal; it brings no library of its own.',
    ),
    layer(
      'generators-are-thin',
      '^generators/',
      ['^generators/', '^extension/(core|flows|node)/', '^(node:)?[a-z_/]+$', 'yeoman-generator'],
      'generators/ ask with Yeoman and call a flow.',
    ),
    layer(
      'contributions-import-nothing',
      '^extension/contributions[.]ts$',
      ['^$'],
      'The table of contributions is read by scripts and by the shell.',
    ),
    {
      name: 'nothing-imports-test',
      comment: 'What tests share lives in test/support and stays there.',
      severity: 'error',
      from: { path: '^(extension|generators)/' },
      to: { path: '^test/' },
    },
    { name: 'kit-error-is-a-table', severity: 'error', from: { path: CORE_TABLES }, to: { pathNot: '^extension/core/text/' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...CORE_ORDER.map(mayOnlyLookBack),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(templates|demo|dist/(?!validators/))' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
