import type { FindingCode, FindingDetails } from '../finding/finding.ts';
import { nearestOf } from '../task/nearest.ts';
import type { SchemaNode } from '../task/schema-node.ts';
import type { SourceText, Span } from '../text/source-text.ts';
import { packFinding } from './found-text.ts';
import { helperOf } from './helpers.ts';
import type { PackFinding } from './pack.ts';
import { MAX_PARTIALS, type Partials } from './render-template.ts';
import type { Expression, Template, TemplateNode, TemplateNodes, VariableExpression } from './template.ts';
import { SUBSET } from './template-syntax.ts';
import { ANY, keysOf, NUMBER, TEXT, type TemplateType, TRUTH, TypeTable, unprintable } from './template-type.ts';

/** Nodes of partials looked at in one check: each is looked into once for each kind of context, and hostile ones multiply. */
const MAX_VISITS = 200_000;

/** What a template sees at one point, as types. Links go outwards. */
interface View {
  readonly context: TemplateType;
  readonly up: View | undefined;
  /** How many `each` are around. */
  readonly loops: number;
  readonly parameters: { readonly types: readonly TemplateType[]; readonly outer: View['parameters'] } | undefined;
}

/** Where findings go: the whole of a template's own text, or one fixed place. */
interface Place {
  readonly source: SourceText;
  readonly span?: Span;
}

/** One walk over all templates of a pack with the types of what they see. */
export class TemplateCheck {
  readonly #table: TypeTable;
  readonly #partials: Partials;
  readonly #root: TemplateType;
  readonly #findings = new Map<string, PackFinding>();
  readonly #checked = new Set<string>();
  readonly #typeIds = new Map<TemplateType, number>();
  /** The partials that the walk is in. */
  readonly #way: string[] = [];
  #visits = 0;
  #place: Place = { source: { name: '', text: '' } };

  /** Questions that some template asks for. */
  readonly used = new Set<string>();

  constructor(root: SchemaNode, taskSchema: SchemaNode, partials: Partials) {
    this.#table = new TypeTable(taskSchema);
    this.#root = { node: root, isRoot: true };
    this.#partials = partials;
  }

  /** In the order found, each place once for each code. */
  get findings(): readonly PackFinding[] {
    return [...this.#findings.values()];
  }

  template({ nodes, source }: Template, place: Place = { source }): void {
    this.#place = place;
    this.#nodes(nodes, this.#rootView());
  }

  condition(when: Expression, place: Place): void {
    this.#place = place;
    this.#value(when, this.#rootView());
  }

  #rootView(): View {
    return { context: this.#root, up: undefined, loops: 0, parameters: undefined };
  }

  #nodes(nodes: TemplateNodes, view: View): void {
    for (const node of nodes) {
      if (0 < this.#way.length && MAX_VISITS < ++this.#visits) {
        this.#tooMany();
        return;
      }
      this.#node(node, view);
    }
  }

  #node(node: TemplateNode, view: View): void {
    if (node.kind === 'print') this.#print(node.value, view);
    else if (node.kind === 'if') this.#if(node, view);
    else if (node.kind === 'with' || node.kind === 'each') this.#block(node, view);
    else if (node.kind === 'partial') this.#partial(node, view);
  }

  #if(node: Extract<TemplateNode, { kind: 'if' }>, view: View): void {
    this.#value(node.test, view);
    if (node.includeZero !== undefined) this.#value(node.includeZero, view);
    this.#nodes(node.body, view);
    this.#nodes(node.otherwise, view);
  }

  #print(value: Expression, view: View): void {
    const type = this.#value(value, view);
    const actual = unprintable(type, this.#table);
    if (actual === undefined || value.kind !== 'variable') return;
    this.#find('pack/wrong-type', value.span, {
      path: value.text,
      expected: { uk: 'текст, число чи список', en: 'a text, a number or a list of those' },
      actual,
    });
  }

  #block(node: Extract<TemplateNode, { kind: 'each' | 'with' }>, view: View): void {
    const type = this.#value(node.value, view, node.kind === 'with');
    const isEach = node.kind === 'each';
    const context = isEach ? this.#table.item(type) : type;
    if (context === undefined) {
      const path = this.#place.source.text.slice(node.span.start, node.span.end);
      const expected = { uk: 'список', en: 'a list' };
      this.#find('pack/wrong-type', node.span, { path, expected, actual: { uk: 'одне значення', en: 'a single value' } });
    }
    const inside = context ?? ANY;
    const types = [inside, TEXT].slice(0, node.parameters);
    this.#nodes(node.body, {
      context: inside,
      // As in the renderer, a level of `../` opens only where the context changes.
      up: inside === view.context ? view.up : view,
      loops: view.loops + (isEach ? 1 : 0),
      parameters: types.length === 0 ? view.parameters : { types, outer: view.parameters },
    });
    this.#nodes(node.otherwise, view);
  }

  #partial(node: Extract<TemplateNode, { kind: 'partial' }>, view: View): void {
    const { name, span } = node;
    const base = node.context === undefined ? view.context : this.#value(node.context, view, true);
    const over = new Map(node.hash.map(({ key, value }) => [key, this.#value(value, view)]));
    const partial = this.#partials.get(name);
    if (partial === undefined) this.#find('pack/partial-missing', span, { name, nearest: nearestOf(name, this.#partials.keys()) });
    else if (this.#way.includes(name)) {
      this.#find('pack/partial-cycle', span, { names: [...this.#way.slice(this.#way.indexOf(name)), name] });
    } else if (MAX_PARTIALS <= this.#way.length) this.#find('pack/template-syntax', span, { reason: SUBSET.deepPartials });
    else this.#enter(name, partial, over.size === 0 ? base : { ...base, over: new Map([...(base.over ?? []), ...over]) }, view.loops);
  }

  /** Looks into a partial, once for each kind of context. */
  #enter(name: string, { nodes, source }: Template, context: TemplateType, loops: number): void {
    const key = `${name} ${this.#typeId(context)} ${loops}`;
    if (this.#checked.has(key)) return;
    this.#checked.add(key);
    const place = this.#place;
    this.#place = { source };
    this.#way.push(name);
    this.#nodes(nodes, { context, up: undefined, loops, parameters: undefined });
    this.#way.pop();
    this.#place = place;
  }

  #typeId(type: TemplateType): number {
    const id = this.#typeIds.get(type) ?? this.#typeIds.size;
    this.#typeIds.set(type, id);
    return id;
  }

  /** The type of a value. Where all of the root is taken as a value, every question counts as used. */
  #value(expression: Expression, view: View, asContext = false): TemplateType {
    if (expression.kind === 'literal') return ANY;
    if (expression.kind === 'variable') {
      const type = this.#variable(expression, view);
      if (type.isRoot && !asContext) for (const key of keysOf(type)) this.used.add(key);
      return type;
    }
    const types = expression.args.map((arg) => this.#value(arg, view));
    const { gives } = helperOf(expression.helper);
    if (gives === 'argument') return types.every((type) => type === types[0]) ? (types[0] ?? ANY) : ANY;
    return { string: TEXT, number: NUMBER, boolean: TRUTH }[gives];
  }

  #variable(variable: VariableExpression, view: View): TemplateType {
    const { keys, text, span } = variable;
    let type = this.#origin(variable, view);
    if (type === undefined) return this.#undefined(text, undefined, span);
    for (const [index, key] of keys.entries()) {
      const child = this.#table.child(type, key);
      if (child === undefined) return this.#undefined(text, this.#nearest(text, keys, index, keysOf(type)), span);
      if (type.isRoot) this.used.add(key);
      type = child;
    }
    return type;
  }

  #origin({ from }: VariableExpression, view: View): TemplateType | undefined {
    if (from.kind === 'root') return this.#root;
    if (from.kind === 'loop') return from.up < view.loops ? (from.name === 'first' || from.name === 'last' ? TRUTH : TEXT) : undefined;
    if (from.kind === 'parameter') {
      let parameters = view.parameters;
      for (let levels = from.levels; 0 < levels; levels--) parameters = parameters?.outer;
      return parameters?.types[from.index];
    }
    let found: View | undefined = view;
    for (let up = from.up; 0 < up; up--) found = found?.up;
    return found?.context;
  }

  #undefined(path: string, nearest: string | undefined, span: Span): TemplateType {
    this.#find('pack/undefined-variable', span, { path, nearest });
    return ANY;
  }

  /** The variable as it was probably meant: the key that is not there replaced by the likeliest one. */
  #nearest(text: string, keys: readonly string[], index: number, candidates: readonly string[]): string | undefined {
    const nearest = nearestOf(keys[index] ?? '', candidates);
    const written = keys.join('.');
    if (nearest === undefined || !text.endsWith(written)) return nearest;
    return text.slice(0, text.length - written.length) + keys.with(index, nearest).join('.');
  }

  #tooMany(): void {
    if (MAX_VISITS + 1 < this.#visits) return;
    this.#find(
      'pack/too-large',
      { start: 0, end: 0 },
      { what: { uk: 'фрагменти вставляють один одного забагато разів', en: 'partials include each other too many times' } },
    );
  }

  #find<Code extends FindingCode>(code: Code, span: Span, details: FindingDetails[Code]): void {
    const { source, span: fixed = span } = this.#place;
    const key = `${code} ${fixed.start} ${fixed.end} ${source.name} ${source.text === '' ? JSON.stringify(details) : ''}`;
    if (!this.#findings.has(key)) this.#findings.set(key, packFinding(source, code, details, fixed));
  }
}
