import { sha256Hex } from '../files/digest.ts';
import type { Requirement } from '../task/task.ts';
import { toUtf8 } from '../text/utf8.ts';

const TEXT_TAG = /^@text-[0-9a-f]{12}$/;

/**
 * What tells one text of a requirement from the next: 12 hexadecimal digits of SHA-256 over its statement and its acceptance text.
 * Line endings, blanks at the ends of lines and blank last lines do not count.
 */
export function textDigest({ statement, acceptance = '' }: Requirement): string {
  return sha256Hex(toUtf8(`${plain(statement)}\n${plain(acceptance)}`)).slice(0, 12);
}

/** The tag that a scenario made from the present text of `requirement` carries. */
export function textTag(requirement: Requirement): string {
  return `@text-${textDigest(requirement)}`;
}

/** Whether `tag` names some text of a requirement, the present one or an older. */
export function isTextTag(tag: string): boolean {
  return TEXT_TAG.test(tag);
}

function plain(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[ \t]+$/, ''))
    .join('\n')
    .replace(/\n+$/, '');
}
