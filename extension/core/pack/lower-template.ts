import type * as Handlebars from 'handlebars/dist/cjs/handlebars/compiler/parser.js';
import type { Finding, FindingDetails } from '../finding/finding.ts';
import { nearestOf } from '../task/nearest.ts';
import type { Texts } from '../text/language.ts';
import type { SourceText, Span } from '../text/source-text.ts';
import { HELPERS, helperOf, isHelper } from './helpers.ts';
import { type Expression, LOOP_NAMES, type LoopName, type Origin, type TemplateNode, type TemplateNodes } from './template.ts';
import { MAX_DEPTH } from './template-depth.ts';
import { SUBSET } from './template-syntax.ts';

const BLOCKS = ['if', 'unless', 'each', 'with'];
const NOTHING: Expression = { kind: 'literal', value: undefined };

/** Names after `as` that are in force, innermost first. */
type Parameters = readonly (readonly string[])[];

/** From the tree of Handlebars to the kit's, where every name is resolved to where it starts; what the subset leaves out is a finding. */
export function lowerProgram(
  program: Handlebars.ProgramNode,
  source: SourceText,
): { readonly nodes: TemplateNodes; readonly findings: readonly Finding[] } {
  const lowering = new Lowering(source);
  return { nodes: lowering.program(program, []), findings: lowering.findings };
}

/** One walk; it holds what every step needs: the source and the findings so far. */
class Lowering {
  readonly findings: Finding[] = [];
  readonly #source: SourceText;
  #depth = 0;

  constructor(source: SourceText) {
    this.#source = source;
  }

  program(program: Handlebars.ProgramNode | undefined, parameters: Parameters): TemplateNodes {
    if (program === undefined) return [];
    const nodes: TemplateNode[] = [];
    for (const statement of program.body) {
      const node = this.#statement(statement, parameters);
      if (node !== undefined) nodes.push(node);
    }
    return nodes;
  }

  #statement(statement: Handlebars.StatementNode, parameters: Parameters): TemplateNode | undefined {
    switch (statement.type) {
      case 'ContentStatement':
        return statement.value === '' ? undefined : { kind: 'text', text: statement.value };
      case 'CommentStatement':
        return undefined;
      case 'MustacheStatement':
        return this.#print(statement, parameters);
      case 'BlockStatement':
        return this.#nested(statement, () => this.#block(statement, parameters));
      case 'PartialStatement':
        return this.#partial(statement, parameters);
      default:
        return this.#refuse(statement, statement.type === 'PartialBlockStatement' ? SUBSET.partialBlock : SUBSET.decorator);
    }
  }

  #print(mustache: Handlebars.MustacheNode, parameters: Parameters): TemplateNode | undefined {
    if (!mustache.escaped) return this.#refuse(mustache, SUBSET.unescaped);
    const { path } = mustache;
    if (path.type !== 'PathExpression') {
      return path.type === 'SubExpression'
        ? { kind: 'print', value: this.#expression(path, parameters) }
        : this.#refuse(mustache, SUBSET.literalAlone);
    }
    const isCall = 0 < mustache.params.length || mustache.hash !== undefined || (isHelper(path.original) && !isParameter(path, parameters));
    return { kind: 'print', value: isCall ? this.#call(path, mustache, parameters) : this.#variable(path, parameters) };
  }

  #block(block: Handlebars.BlockNode, parameters: Parameters): TemplateNode | undefined {
    const { path, program, inverse } = block;
    const name = path.type === 'PathExpression' ? path.original : '';
    if (!BLOCKS.includes(name)) return this.#unknownHelper(path, name, BLOCKS);
    const [argument] = block.params;
    if (argument === undefined || 1 < block.params.length) return this.#refuse(block, SUBSET.arguments);

    const loops = name === 'each' || name === 'with';
    const names = program?.blockParams ?? [];
    if (0 < (inverse?.blockParams ?? []).length && program === undefined) return this.#refuse(block, SUBSET.parametersHere);
    if (0 < names.length && !loops) return this.#refuse(block, SUBSET.parametersHere);
    if ((name === 'each' ? 2 : 1) < names.length) return this.#refuse(block, SUBSET.parametersMany);

    const value = this.#expression(argument, parameters);
    const body = this.program(program, 0 < names.length ? [names, ...parameters] : parameters);
    const otherwise = this.program(inverse, parameters);
    if (loops) {
      if (block.hash !== undefined) this.#refuse(block.hash, SUBSET.hash);
      return { kind: name, value, parameters: names.length, body, otherwise, span: spanOf(argument.loc) };
    }
    const includeZero = this.#includeZero(block.hash, parameters);
    return { kind: 'if', test: value, includeZero, body: name === 'if' ? body : otherwise, otherwise: name === 'if' ? otherwise : body };
  }

  #includeZero(hash: Handlebars.HashNode | undefined, parameters: Parameters): Expression | undefined {
    const [pair, ...others] = hash?.pairs ?? [];
    if (hash !== undefined && (pair?.key !== 'includeZero' || 0 < others.length)) this.#refuse(hash, SUBSET.hash);
    return pair && this.#expression(pair.value, parameters);
  }

  #partial(partial: Handlebars.PartialNode, parameters: Parameters): TemplateNode | undefined {
    const { name, params } = partial;
    if (name.type !== 'PathExpression' || name.data || 0 < name.depth) return this.#refuse(partial, SUBSET.dynamicPartial);
    if (1 < params.length) return this.#refuse(partial, SUBSET.arguments);
    return {
      kind: 'partial',
      name: name.original,
      span: spanOf(name.loc),
      context: params[0] && this.#expression(params[0], parameters),
      hash: (partial.hash?.pairs ?? []).map(({ key, value }) => ({ key, value: this.#expression(value, parameters) })),
      indent: partial.indent,
    };
  }

  #expression(node: Handlebars.ExpressionNode, parameters: Parameters): Expression {
    if (node.type === 'PathExpression') return this.#variable(node, parameters);
    if (node.type !== 'SubExpression') return { kind: 'literal', value: node.type === 'NullLiteral' ? null : node.value };
    const { path } = node;
    if (path.type !== 'PathExpression') return this.#refuse(node, SUBSET.literalAlone) ?? NOTHING;
    return this.#nested(node, () => this.#call(path, node, parameters)) ?? NOTHING;
  }

  #call(
    path: Handlebars.PathNode,
    { params, hash, loc }: { params: readonly Handlebars.ExpressionNode[]; hash?: Handlebars.HashNode; loc: Handlebars.Location },
    parameters: Parameters,
  ): Expression {
    const name = path.original;
    if (hash !== undefined) this.#refuse(hash, SUBSET.hash);
    const args = params.map((param) => this.#expression(param, parameters));
    if (!isHelper(name)) return this.#unknownHelper(path, name, Object.keys(HELPERS)) ?? NOTHING;
    const { least, most } = helperOf(name);
    if (args.length < least || most < args.length) {
      this.#find('pack/helper-arguments', spanOf(path.loc), { name, expected: argumentCount(least, most), actual: args.length });
    }
    return { kind: 'call', helper: name, args, span: spanOf(loc) };
  }

  #variable(path: Handlebars.PathNode, parameters: Parameters): Expression {
    const span = spanOf(path.loc);
    const text = path.original;
    const [first, ...rest] = path.parts;
    if (path.data) {
      const from = loopOrigin(path);
      if (from !== undefined) return { kind: 'variable', from, keys: rest, span, text };
      this.#find('pack/undefined-variable', span, {
        path: text,
        nearest: nearestOf(text, ['@root', ...LOOP_NAMES.map((name) => `@${name}`)]),
      });
      return NOTHING;
    }
    const from = parameterOrigin(path, parameters);
    if (from !== undefined && first !== undefined) return { kind: 'variable', from, keys: rest, span, text };
    return { kind: 'variable', from: { kind: 'context', up: path.depth }, keys: path.parts, span, text };
  }

  #unknownHelper(path: Handlebars.ExpressionNode, name: string, known: readonly string[]): undefined {
    const shown = name === '' ? this.#source.text.slice(spanOf(path.loc).start, spanOf(path.loc).end) : name;
    this.#find('pack/unknown-helper', spanOf(path.loc), { name: shown, nearest: nearestOf(name, known) });
  }

  #nested<Result>(node: { loc: Handlebars.Location }, lower: () => Result): Result | undefined {
    if (MAX_DEPTH <= this.#depth) return this.#refuse(node, SUBSET.deep);
    this.#depth++;
    const result = lower();
    this.#depth--;
    return result;
  }

  #refuse({ loc }: { loc: Handlebars.Location }, reason: Texts): undefined {
    this.#find('pack/template-syntax', spanOf(loc), { reason });
  }

  #find<Code extends Finding['code']>(code: Code, span: Span, details: FindingDetails[Code]): void {
    this.findings.push({ code, span, pointer: '', details } as unknown as Finding);
  }
}

/** Handlebars lets a name after `as` hide everything but what starts with `this` or `.`. */
function isParameter(path: Handlebars.PathNode, parameters: Parameters): boolean {
  return parameterOrigin(path, parameters) !== undefined;
}

function parameterOrigin(path: Handlebars.PathNode, parameters: Parameters): Origin | undefined {
  const [name] = path.parts;
  if (name === undefined || 0 < path.depth || /^(?:\.|this\b)/.test(path.original)) return undefined;
  for (const [levels, names] of parameters.entries()) {
    const index = names.indexOf(name);
    if (index !== -1) return { kind: 'parameter', levels, index: index === 0 ? 0 : 1 };
  }
  return undefined;
}

function loopOrigin({ parts, depth }: Handlebars.PathNode): Origin | undefined {
  const [name] = parts;
  if (name === 'root' && depth === 0) return { kind: 'root' };
  if (!LOOP_NAMES.includes(name as LoopName) || 1 < parts.length) return undefined;
  return { kind: 'loop', up: depth, name: name as LoopName };
}

function argumentCount(least: number, most: number): Texts {
  if (least !== most) return { uk: `від ${least} до ${most} значень`, en: `${least} to ${most} values` };
  return least === 1 ? { uk: 'одне значення', en: 'one value' } : { uk: `${least} значення`, en: `${least} values` };
}

/** The scanner tells offsets as columns. */
function spanOf({ start, end }: Handlebars.Location): Span {
  return { start: start.column, end: end.column };
}
