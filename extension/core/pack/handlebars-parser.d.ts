/*
 * The parser of Handlebars 4 alone: the compiler, the runtime and their `new Function` stay outside.
 * Only what the kit uses is declared. Sources: handlebars/types/index.d.ts, namespace `hbs.AST`; handlebars/lib/handlebars/compiler/base.js.
 */
declare module 'handlebars/dist/cjs/handlebars/compiler/parser.js' {
  export interface Position {
    /** From 1. */
    readonly line: number;
    /** From 0. */
    readonly column: number;
  }
  export interface Location {
    readonly start: Position;
    readonly end: Position;
  }
  export interface PathNode {
    readonly type: 'PathExpression';
    readonly loc: Location;
    /** Whether it starts with `@`. */
    readonly data: boolean;
    /** How many `../` it starts with. */
    readonly depth: number;
    readonly parts: readonly string[];
    readonly original: string;
  }
  export interface LiteralNode {
    readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
    readonly loc: Location;
    readonly value?: string | number | boolean;
  }
  export interface HashNode {
    readonly loc: Location;
    readonly pairs: readonly { readonly key: string; readonly value: ExpressionNode; readonly loc: Location }[];
  }
  interface Called {
    readonly loc: Location;
    readonly path: ExpressionNode;
    readonly params: readonly ExpressionNode[];
    readonly hash?: HashNode;
  }
  export interface CallNode extends Called {
    readonly type: 'SubExpression';
  }
  export type ExpressionNode = PathNode | LiteralNode | CallNode;
  export interface ProgramNode {
    readonly type: 'Program';
    readonly body: readonly StatementNode[];
    readonly blockParams?: readonly string[];
  }
  export interface MustacheNode extends Called {
    readonly type: 'MustacheStatement';
    readonly escaped: boolean;
  }
  export interface BlockNode extends Called {
    readonly type: 'BlockStatement';
    readonly program?: ProgramNode;
    readonly inverse?: ProgramNode;
  }
  export interface PartialNode {
    readonly type: 'PartialStatement';
    readonly loc: Location;
    readonly name: ExpressionNode;
    readonly params: readonly ExpressionNode[];
    readonly hash?: HashNode;
    /** The white space before a partial that stands alone on its line. */
    readonly indent: string;
  }
  export type StatementNode =
    | { readonly type: 'ContentStatement'; readonly value: string }
    | { readonly type: 'CommentStatement' }
    | MustacheNode
    | BlockNode
    | PartialNode
    | { readonly type: 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock'; readonly loc: Location };

  export interface TokenPlace {
    readonly first_line: number;
    readonly first_column: number;
    readonly last_line: number;
    readonly last_column: number;
  }
  /** What cuts the text into tokens; the fields tell of the last one. */
  export interface Scanner {
    readonly yytext: string;
    readonly yyleng: number;
    readonly yylineno: number;
    readonly yylloc: TokenPlace;
    setInput(text: string): void;
    lex(): string;
  }
  /** What makes the nodes. */
  export interface Actions {
    locInfo(place: TokenPlace): Location;
  }
  export interface Parser {
    lexer: Scanner;
    yy: Actions;
    /** @throws Error when the text is not Handlebars. */
    parse(text: string): ProgramNode;
  }
  const parser: Parser;
  export default parser;
}

declare module 'handlebars/dist/cjs/handlebars/compiler/helpers.js' {
  /** Makes the nodes of the tree. Called by the parser. */
  export const preparePath: unknown;
}

declare module 'handlebars/dist/cjs/handlebars/compiler/whitespace-control.js' {
  import type { ProgramNode } from 'handlebars/dist/cjs/handlebars/compiler/parser.js';

  /** Takes away the white space around tags that stand alone on a line or have a `~`. It changes the tree and recurses. */
  class WhitespaceControl {
    accept(program: ProgramNode): ProgramNode;
  }
  export default WhitespaceControl;
}
