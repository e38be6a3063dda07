/**
 * The URI of a path as given: relative paths stay relative, absolute ones become `file:`; everything unusual
 * percent-encoded.
 */
export function uriOf(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const drive = /^[A-Za-z]:\//.test(slashed);
  const parts = slashed.replace(/\p{Surrogate}/gu, '\ufffd').split('/');
  const encoded = parts.map((part, i) => (drive && i === 0 ? part : encodeURIComponent(part))).join('/');
  if (drive) return `file:///${encoded}`;
  return slashed.startsWith('/') ? `file://${encoded}` : encoded;
}

/** The path for tools that accept no URI: without `./` at its start. */
export const plainPath = (path: string): string => path.replace(/^(?:\.\/)+/, '');
