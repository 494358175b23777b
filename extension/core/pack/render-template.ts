import { KitError } from '../kit-error.ts';
import { helperOf, isTrue } from './helpers.ts';
import { toText } from './print-value.ts';
import type { Expression, Origin, Template, TemplateNode, TemplateNodes, VariableExpression } from './template.ts';

/** Partials by name, as templates name them. */
export type Partials = ReadonlyMap<string, Template>;

/** What a rendering may still use up, shared by all templates of a pack. Made only by `renderBudget`. */
export interface RenderBudget {
  /** Name of the pack, for the refusal. */
  readonly path: string;
  /** Nodes visited and texts built. */
  steps: number;
  /** UTF-16 code units put out. */
  output: number;
}

/** Partials within partials; together with blocks within blocks it keeps the stack low. */
export const MAX_PARTIALS = 16;

/** More than any honest pack uses: 64 MB of output, five million steps. */
export function renderBudget(path: string): RenderBudget {
  return { path, steps: 5_000_000, output: 64_000_000 };
}

/** What a template sees at one point of its rendering. Links go outwards. */
interface Scope {
  readonly context: unknown;
  /** The context that `../` names. */
  readonly up: Scope | undefined;
  readonly loop: Loop | undefined;
  readonly parameters: Parameters | undefined;
}

interface Loop {
  readonly index: number;
  readonly key: string | number;
  readonly last: boolean;
  readonly outer: Loop | undefined;
}

interface Parameters {
  readonly values: readonly unknown[];
  readonly outer: Parameters | undefined;
}

/**
 * The text that `template` gives for `root`, by walking it: nothing is compiled.
 * Equal to what Handlebars gives with `noEscape` and the kit's helpers.
 * @throws KitError `pack/too-large` when `budget` is used up.
 */
export function renderTemplate(template: Template, root: unknown, partials: Partials, budget: RenderBudget): string {
  return new Rendering(root, partials, budget).nodes(template.nodes, scopeOf(root, undefined));
}

/** The value of an expression that stands alone, as in a `when`. */
export function evaluate(expression: Expression, root: unknown, budget: RenderBudget): unknown {
  return new Rendering(root, new Map(), budget).value(expression, scopeOf(root, undefined));
}

function scopeOf(context: unknown, loop: Loop | undefined): Scope {
  return { context, up: undefined, loop, parameters: undefined };
}

class Rendering {
  readonly #root: unknown;
  readonly #partials: Partials;
  readonly #budget: RenderBudget;
  /** Partials that the walk is in. */
  #depth = 0;

  constructor(root: unknown, partials: Partials, budget: RenderBudget) {
    this.#root = root;
    this.#partials = partials;
    this.#budget = budget;
  }

  nodes(nodes: TemplateNodes, scope: Scope): string {
    let text = '';
    for (const node of nodes) text += this.#node(node, scope);
    return text;
  }

  value(expression: Expression, scope: Scope): unknown {
    if (expression.kind === 'literal') return expression.value;
    if (expression.kind === 'variable') return this.#variable(expression, scope);
    const result = helperOf(expression.helper).call(...expression.args.map((arg) => this.value(arg, scope)));
    this.#spend(typeof result === 'string' ? 1 + (result.length >> 4) : 1);
    return result;
  }

  #node(node: TemplateNode, scope: Scope): string {
    this.#spend(1);
    switch (node.kind) {
      case 'text':
        return this.#put(node.text);
      case 'print':
        return this.#put(toText(this.value(node.value, scope)));
      case 'if': {
        const value = this.value(node.test, scope);
        const zero = value === 0 && node.includeZero !== undefined && Boolean(this.value(node.includeZero, scope));
        return this.nodes(zero || isTrue(value) ? node.body : node.otherwise, scope);
      }
      case 'with': {
        const value = this.value(node.value, scope);
        if (value !== 0 && !isTrue(value)) return this.nodes(node.otherwise, scope);
        return this.nodes(node.body, inner(scope, value, scope.loop, node.parameters, [value]));
      }
      case 'each':
        return this.#each(node, scope);
      case 'partial':
        return this.#partial(node, scope);
    }
  }

  #each(node: Extract<TemplateNode, { kind: 'each' | 'with' }>, scope: Scope): string {
    const list = this.value(node.value, scope);
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(list)
      ? [...list.entries()]
      : typeof list === 'object' && list !== null
        ? Object.entries(list)
        : [];
    if (entries.length === 0) return this.nodes(node.otherwise, scope);
    let text = '';
    for (const [index, [key, value]] of entries.entries()) {
      this.#spend(1);
      const loop: Loop = { index, key, last: index === entries.length - 1, outer: scope.loop };
      text += this.nodes(node.body, inner(scope, value, loop, node.parameters, [value, key]));
    }
    return text;
  }

  #partial(node: Extract<TemplateNode, { kind: 'partial' }>, scope: Scope): string {
    const partial = this.#partials.get(node.name);
    if (partial === undefined) return '';
    let context = node.context === undefined ? scope.context : this.value(node.context, scope);
    if (0 < node.hash.length) {
      const extended: Record<string, unknown> = Object.assign(Object.create(null), context);
      for (const { key, value } of node.hash) extended[key] = this.value(value, scope);
      context = extended;
    }
    if (MAX_PARTIALS <= this.#depth) this.#refuse('фрагменти вкладено понад 16 рівнів', 'partials are nested more than 16 levels deep');
    this.#depth++;
    const text = this.nodes(partial.nodes, scopeOf(context, scope.loop));
    this.#depth--;
    if (node.indent === '' || text === '') return text;
    const lines = text.split('\n');
    // A last line that is empty is the end of the line before it.
    const indented = lines.map((line, index) => (line === '' && index === lines.length - 1 ? line : node.indent + line)).join('\n');
    this.#spend(1 + (text.length >> 4));
    this.#budget.output -= indented.length - text.length;
    return indented;
  }

  #variable({ from, keys }: VariableExpression, scope: Scope): unknown {
    let value = this.#origin(from, scope);
    for (const key of keys) {
      // Own properties only: a template sees data, never what objects inherit.
      if (value === undefined || value === null || !Object.hasOwn(value, key)) return undefined;
      value = (value as Record<string, unknown>)[key];
    }
    return value;
  }

  #origin(from: Origin, scope: Scope): unknown {
    if (from.kind === 'root') return this.#root;
    if (from.kind === 'loop') {
      let loop = scope.loop;
      for (let up = from.up; 0 < up; up--) loop = loop?.outer;
      return loop && (from.name === 'first' ? loop.index === 0 : loop[from.name]);
    }
    if (from.kind === 'parameter') {
      let parameters = scope.parameters;
      for (let levels = from.levels; 0 < levels; levels--) parameters = parameters?.outer;
      return parameters?.values[from.index];
    }
    let found: Scope | undefined = scope;
    for (let up = from.up; 0 < up; up--) found = found?.up;
    return found?.context;
  }

  #put(text: string): string {
    this.#budget.output -= text.length;
    if (this.#budget.output < 0) this.#refuse('шаблони дають понад 64 МБ тексту', 'the templates give over 64 MB of text');
    return text;
  }

  #spend(steps: number): void {
    this.#budget.steps -= steps;
    if (this.#budget.steps < 0) this.#refuse('шаблони виконують понад 5 мільйонів кроків', 'the templates take over 5 million steps');
  }

  #refuse(uk: string, en: string): never {
    throw new KitError('pack/too-large', { path: this.#budget.path, what: { uk, en } });
  }
}

/** Handlebars opens a new level of `../` only where the context changes. */
function inner(scope: Scope, context: unknown, loop: Loop | undefined, parameters: number, values: readonly unknown[]): Scope {
  return {
    context,
    up: context === scope.context ? scope.up : scope,
    loop,
    parameters: parameters === 0 ? scope.parameters : { values, outer: scope.parameters },
  };
}
