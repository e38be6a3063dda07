/** A text with a link for terminals (OSC 8); unchanged without an address. */
export const linked = (text: string, url: string | undefined): string =>
  url === undefined ? text : `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
