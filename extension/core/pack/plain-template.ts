import type { SourceText } from '../text/source-text.ts';
import { helperOf, isHelper } from './helpers.ts';
import type { Expression, TemplateNode, TemplateNodes } from './template.ts';

/** `{{council}}`, `{{task.general.customer.name}}`, `{{kebab name}}`: a path of plain names, a helper before it or not. */
const TAG = /\{\{(?:([a-z]+) )?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\}\}(?!\})/y;
/** Names that mean something else to Handlebars. */
const WORDS = new Set(['this', 'else', 'as', 'true', 'false', 'null', 'undefined']);

/**
 * The nodes of a template that holds nothing but text and plain tags, as most do; undefined for any other. Reading those with the
 * grammar of Handlebars gives the same nodes (a property test holds the two together) and takes ten times as long.
 */
export function parsePlainTemplate({ text }: SourceText): TemplateNodes | undefined {
  const nodes: TemplateNode[] = [];
  let at = 0;
  for (let open = text.indexOf('{{'); open !== -1; open = text.indexOf('{{', at)) {
    if (text[open - 1] === '\\') return undefined;
    TAG.lastIndex = open;
    const [tag, helper, path = ''] = TAG.exec(text) ?? [];
    const value = tag === undefined ? undefined : tagValue(open, tag, helper, path);
    if (tag === undefined || value === undefined) return undefined;
    if (at < open) nodes.push({ kind: 'text', text: text.slice(at, open) });
    nodes.push({ kind: 'print', value });
    at = open + tag.length;
  }
  if (at < text.length) nodes.push({ kind: 'text', text: text.slice(at) });
  return nodes;
}

function tagValue(open: number, tag: string, helper: string | undefined, path: string): Expression | undefined {
  const keys = path.split('.');
  if (keys.some((key) => WORDS.has(key))) return undefined;
  const end = open + tag.length - '}}'.length;
  const variable: Expression = {
    kind: 'variable',
    from: { kind: 'context', up: 0 },
    keys,
    span: { start: end - path.length, end },
    text: path,
  };
  if (helper === undefined) return isHelper(path) ? undefined : variable;
  if (!isHelper(helper) || 1 < helperOf(helper).least) return undefined;
  return { kind: 'call', helper, args: [variable], span: { start: open, end: open + tag.length } };
}
