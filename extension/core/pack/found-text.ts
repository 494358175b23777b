import type { Finding, FindingDetails } from '../finding/finding.ts';
import type { SourceText, Span } from '../text/source-text.ts';
import { fromUtf8 } from '../text/utf8.ts';
import type { FoundPack, PackFinding } from './pack.ts';

/** The file as messages name it, with the text where it is there and is text. */
export function sourceOf(found: FoundPack, path: string): SourceText {
  const bytes = found.files.get(path);
  return { name: `${found.label}/${path}`, text: (bytes && fromUtf8(bytes)) ?? '' };
}

/** A finding in a file of a pack; at its very start where no place is given. */
export function packFinding<Code extends Finding['code']>(
  source: SourceText,
  code: Code,
  details: FindingDetails[Code],
  span: Span = { start: 0, end: 0 },
  pointer = '',
): PackFinding {
  return { source, finding: { code, span, pointer, details } as unknown as Finding };
}
