import { fromUtf8 } from '../text/utf8.ts';

/** Scripts that npm runs by itself when somebody installs a project. Source: npm docs, "scripts", Life Cycle Operation Order. */
const RUN_ON_INSTALL = ['preinstall', 'install', 'postinstall', 'preprepare', 'prepare', 'postprepare', 'prepublish'];
const WRITTEN = new RegExp(`"(${RUN_ON_INSTALL.join('|')})"\\s*:`);

/**
 * What in the file at `path` npm would run on installation, before anybody has looked at it; undefined for nothing.
 * A template is no JSON yet: there the text is searched, and what is rendered from it is looked at again.
 */
export function installScript(path: string, bytes: Uint8Array): string | undefined {
  const name = path
    .toLowerCase()
    .split('/')
    .at(-1)
    ?.replace(/\.hbs$/, '');
  // npm compiles, and so runs, what this file describes.
  if (name === 'binding.gyp') return path;
  if (name !== 'package.json') return undefined;
  const text = fromUtf8(bytes) ?? '';
  const scripts = scriptsOf(text);
  return scripts === undefined ? WRITTEN.exec(text)?.[1] : RUN_ON_INSTALL.find((script) => Object.hasOwn(scripts, script));
}

function scriptsOf(text: string): object | undefined {
  try {
    const { scripts } = JSON.parse(text) ?? {};
    return typeof scripts === 'object' && scripts !== null ? scripts : {};
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}
