import {
  CompletionItem,
  CompletionItemKind,
  Diagnostic,
  DiagnosticSeverity,
  DocumentSymbol,
  MarkdownString,
  Position,
  Range,
  SnippetString,
  SymbolKind,
  type TextDocument,
  Uri,
} from 'vscode';
import type { Severity } from '../../core/finding/code.ts';
import { describe, type Finding, severityOf } from '../../core/finding/finding.ts';
import type { Completion } from '../../core/task/complete-task.ts';
import type { Explanation } from '../../core/task/explain-task.ts';
import type { OutlineItem } from '../../core/task/outline-task.ts';
import type { Language } from '../../core/text/language.ts';
import { type LineStarts, lineStartsOf, positionAt, type Span } from '../../core/text/source-text.ts';
import { textIn } from '../texts.ts';

const SEVERITIES: { readonly [S in Severity]: DiagnosticSeverity } = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const KINDS: { readonly [Kind in Completion['kind']]: CompletionItemKind } = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  item: CompletionItemKind.Snippet,
  reference: CompletionItemKind.Reference,
};

/** The only place where kit places become the editor's. */
export function toRange(lineStarts: LineStarts, { start, end }: Span): Range {
  const place = (offset: number) => {
    const { line, column } = positionAt(lineStarts, offset);
    return new Position(line, column);
  };
  return new Range(place(start), place(end));
}

/** `pages` holds `codes.md`, a section for every code. */
export function toDiagnostics(text: string, findings: readonly Finding[], language: Language, pages: Uri): readonly Diagnostic[] {
  const lineStarts = lineStartsOf(text);
  return findings.map((finding) => {
    const diagnostic = new Diagnostic(toRange(lineStarts, finding.span), describe(finding, language), SEVERITIES[severityOf(finding)]);
    diagnostic.source = 'hromada';
    diagnostic.code = { value: finding.code, target: pageOf(pages, finding.code) };
    return diagnostic;
  });
}

/** The section of `code`, under the anchor that GitHub and the Markdown preview give its heading. */
function pageOf(pages: Uri, code: string): Uri {
  return Uri.joinPath(pages, 'codes.md').with({ fragment: code.replaceAll('/', '') });
}

/** In the order given: the editor sorts by text, so each gets its number. */
export function toCompletions(document: TextDocument, completions: readonly Completion[], language: Language): CompletionItem[] {
  const lineStarts = lineStartsOf(document.getText());
  return completions.map((completion, index) => {
    const { label, detail, help, insert, replace, kind, asksNext, isRequired } = completion;
    const item = new CompletionItem({ label, description: detail }, KINDS[kind]);
    item.range = toRange(lineStarts, replace);
    item.insertText = new SnippetString(insert);
    // The snippet is indented already; what is filtered by includes an opening quotation mark.
    item.keepWhitespace = true;
    item.filterText = document.getText(item.range).charAt(0).replace(/[^"']/, '') + label;
    item.sortText = String(index).padStart(4, '0');
    item.detail = isRequired ? `${detail} (${textIn(language, 'requiredKey')})` : detail;
    if (help !== '') item.documentation = plain(help);
    if (asksNext) item.command = { command: 'editor.action.triggerSuggest', title: '' };
    return item;
  });
}

const plain = (text: string): MarkdownString => new MarkdownString().appendText(text);

export function toMarkdown({ title, text, meaning, values }: Explanation, language: Language): MarkdownString {
  const markdown = new MarkdownString('**').appendText(title).appendMarkdown('**');
  if (meaning !== undefined) markdown.appendMarkdown('\n\n→ ').appendText(meaning);
  if (text !== undefined) markdown.appendMarkdown('\n\n').appendText(text);
  if (0 < values.length) markdown.appendMarkdown(`\n\n${textIn(language, 'hoverValues')}:\n`);
  for (const row of values) {
    markdown.appendMarkdown(`\n- ${row.isCurrent ? '**' : ''}\`${row.value}\`${row.isCurrent ? '**' : ''} — `).appendText(row.meaning);
  }
  return markdown;
}

export function toSymbols(text: string, outline: readonly OutlineItem[]): DocumentSymbol[] {
  const lineStarts = lineStartsOf(text);
  const convert = ({ kind, name, detail, span, selection, children }: OutlineItem): DocumentSymbol => {
    // Going to a symbol searches names alone, and people look for a requirement by what it is called too.
    const [shown, beside] = kind === 'item' ? [`${name} ${detail}`.trim(), ''] : [name, detail];
    const symbol = new DocumentSymbol(shown, beside, SYMBOLS[kind], toRange(lineStarts, span), toRange(lineStarts, selection));
    symbol.children = children.map(convert);
    return symbol;
  };
  return outline.map(convert);
}

const SYMBOLS: { readonly [Kind in OutlineItem['kind']]: SymbolKind } = { section: SymbolKind.Module, item: SymbolKind.Field };
