const STYLES = { red: '31', green: '32', yellow: '33', cyan: '36', bold: '1', dim: '2' } as const;

/** `text` in a colour, when colours are welcome. Source: ECMA-48, SGR. */
export function paint(text: string, style: keyof typeof STYLES, colour: boolean): string {
  return colour ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
}
