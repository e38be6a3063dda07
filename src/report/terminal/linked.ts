/** A text that leads somewhere when it is clicked in a terminal (OSC 8); as it stands without an address. */
export const linked = (text: string, url: string | undefined): string =>
  url === undefined ? text : `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
