import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { Texts } from '../text/language.ts';
import type { Span } from '../text/source-text.ts';
import { plainValue } from './plain-scalar.ts';
import type { MapEntry, ScalarNode, TaskNode } from './task-tree.ts';
import { duplicateKey, TREE_REASONS } from './yaml-reasons.ts';

/** Most values in a document, aliases counted each time, so that a small file cannot unfold into a large one. */
const MAX_NODES = 2_000_000;

export const NOTHING: ScalarNode = { kind: 'scalar', span: { start: 0, end: 0 }, value: null };

interface Fault {
  readonly span: Span;
  readonly reason: Texts;
}

/** A collection whose end has not come yet. */
interface Open {
  readonly kind: 'list' | 'map';
  readonly start: number;
  readonly flow: boolean;
  readonly anchor: string | undefined;
  readonly children: TaskNode[];
  /** Values below, aliases unfolded. */
  size: number;
}

/** The tree that a reader's events tell. `faults` are what YAML allows and a task does not. */
export function buildTree(text: string, events: readonly Event[]): { readonly root: TaskNode; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const anchored = new Map<string, { readonly node: TaskNode; readonly size: number }>();
  const open: Open[] = [];
  let root: TaskNode | undefined;
  let documents = 0;
  let last = 0;

  const fault = (span: Span, reason: Texts) => {
    // Once per reason: the first place is enough to mend the rest.
    if (!faults.some((known) => known.reason.uk === reason.uk)) faults.push({ span, reason });
  };
  const add = (node: TaskNode, size: number, anchor?: string) => {
    if (anchor !== undefined) anchored.set(anchor, { node, size });
    const parent = open.at(-1);
    if (parent === undefined) root ??= node;
    else if (MAX_NODES < parent.size + size) fault(node.span, TREE_REASONS.tooMany);
    else {
      parent.children.push(node);
      parent.size += size;
    }
    last = Math.max(last, node.span.end);
  };
  const name = ({ anchorStart, anchorEnd }: { readonly anchorStart: number; readonly anchorEnd: number }) =>
    anchorStart < 0 ? undefined : text.slice(anchorStart, anchorEnd);

  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      if (1 < ++documents) fault({ start: last, end: last }, TREE_REASONS.documents);
    } else if (event.type === EVENT_ID.SCALAR) {
      if (0 <= event.tagStart && text.slice(event.tagStart, event.tagEnd) !== '!!str')
        fault({ start: event.tagStart, end: event.tagEnd }, TREE_REASONS.tag);
      add(scalarOf(text, event, last), 1, name(event));
    } else if (event.type === EVENT_ID.ALIAS) {
      const target = anchored.get(name(event) ?? '');
      const span = { start: event.anchorStart - 1, end: event.anchorEnd };
      if (target === undefined) fault(span, TREE_REASONS.alias);
      add(target === undefined ? { ...NOTHING, span } : { ...target.node, span }, target?.size ?? 1);
    } else if (event.type !== EVENT_ID.POP) {
      if (0 <= event.tagStart) fault({ start: event.tagStart, end: event.tagEnd }, TREE_REASONS.tag);
      const flow = text[event.start] === '{' || text[event.start] === '[';
      open.push({
        kind: event.type === EVENT_ID.MAPPING ? 'map' : 'list',
        start: event.start,
        flow,
        anchor: name(event),
        children: [],
        size: 1,
      });
    } else {
      const closed = open.pop();
      if (closed === undefined) continue; // The end of the document.
      const end = closed.flow ? flowEnd(text, Math.max(last, closed.start + 1)) : Math.max(last, closed.start);
      const span = { start: closed.start, end };
      add(
        closed.kind === 'list'
          ? { kind: 'list', span, items: closed.children }
          : { kind: 'map', span, entries: entriesOf(closed.children, fault) },
        closed.size,
        closed.anchor,
      );
    }
  }
  return { root: root ?? NOTHING, faults };
}

/** Where the bracket ends that is open at `from`: past blanks, commas and comments, behind the bracket. */
function flowEnd(text: string, from: number): number {
  const rest = /^(?:[\s,:?]|#[^\n]*)*[\]}]/.exec(text.slice(from, from + 10_000));
  return from + (rest?.[0].length ?? 0);
}

function scalarOf(text: string, event: ScalarEvent, last: number): ScalarNode {
  if (event.valueStart < 0) return { ...NOTHING, span: { start: last, end: last } };
  const { style, valueStart, valueEnd } = event;
  const value = getScalarValue(text, event);
  if (style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) {
    const span = { start: valueStart, end: valueStart + text.slice(valueStart, valueEnd).trimEnd().length };
    return { kind: 'scalar', span, value, block: { indent: event.indent, literal: style === SCALAR_STYLE.LITERAL_BLOCK } };
  }
  if (style === SCALAR_STYLE.PLAIN) {
    const string = 0 <= event.tagStart;
    return { kind: 'scalar', span: { start: valueStart, end: valueEnd }, value: string ? value : plainValue(value) };
  }
  return { kind: 'scalar', span: { start: valueStart - 1, end: valueEnd + 1 }, value };
}

/** Keys and values take turns in `children`. */
function entriesOf(children: readonly TaskNode[], fault: (span: Span, reason: Texts) => void): readonly MapEntry[] {
  const entries = new Map<string, MapEntry>();
  for (let at = 0; at < children.length; at += 2) {
    const keyNode = children[at] as TaskNode;
    const value = children[at + 1] ?? NOTHING;
    if (keyNode.kind !== 'scalar') {
      fault(keyNode.span, TREE_REASONS.key);
      continue;
    }
    const key = String(keyNode.value ?? '');
    if (entries.has(key)) fault(keyNode.span, duplicateKey(key));
    else entries.set(key, { key, keySpan: keyNode.span, value });
  }
  return [...entries.values()];
}
