/** Longest message that is kept, in UTF-16 code units. */
const LONGEST_MESSAGE = 4_000;

/** Colours of a terminal. Source: ECMA-48, section 8.3. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what is looked for.
const ESCAPES = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text may hold; tabs and line feeds stay.
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/** What a failing step says: no terminal colours, no calls of the program, since these name folders of somebody's computer. */
export function plainMessage(message: string): string {
  const lines = clip(message, LONGEST_MESSAGE * 4)
    .replace(ESCAPES, '')
    .split(/\r\n|\r|\n/);
  const words = lines.filter((line) => !/^\s+at\s\S/.test(line)).map((line) => line.replace(CONTROLS, '').trimEnd());
  return clip(
    words
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    LONGEST_MESSAGE,
  );
}

/** The first `longest` code units of `text`, whole characters only, with an ellipsis where something was cut. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end = longest - 1;
  const last = text.charCodeAt(end - 1);
  return `${text.slice(0, 0xd800 <= last && last <= 0xdbff ? end - 1 : end)}…`;
}
