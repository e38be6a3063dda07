/** A template expression at the start of a path: `{{ site.baseurl }}/img/a.jpg`. */
const leadingTemplate = /^\s*(?:\{\{[^{}]{0,200}\}\}|\{%[^{}]{0,200}%\}|\$\{[^{}]{0,200}\}|<%[^%]{0,200}%>)/;

/** A template expression that contains the path: `{{ "/img/a.jpg" | relative_url }}`, `{% link img/a.jpg %}`. */
const holdingTemplate =
  /^\s*(?:\{\{[<%]?\s{0,8}(?:[a-z_]{1,20}\s{1,8})?["']([^"'{}]{1,300})["'][^{}]{0,200}\}\}|\{%-?\s{0,8}[a-z_]{1,20}\s{1,8}["']?([^"'{}\s]{1,300})["']?[^{}]{0,200}%\})/i;

/** Is it a path from the root of the site, or after a template expression that gives the root? */
export const isOfSite = (path: string): boolean => /^[\\/~@]/.test(path) || leadingTemplate.test(path);

/** Does it contain template syntax? */
export const isTemplated = (path: string): boolean => /\{\{|\{%|<%|\$\{/.test(path);

/**
 * A picture's path without the differences between two ways of writing it: `./`, the site's root, `?v=2`, `#t`, `%20`.
 * «{{ site.baseurl }}/img/a%20b.jpg?v=2» → «img/a b.jpg»
 */
export function barePath(path: string): string {
  const held = holdingTemplate.exec(path);
  const plain = (held?.[1] ?? held?.[2] ?? path)
    .replace(leadingTemplate, '')
    .replace(/[?#].*$/s, '')
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:[~@]?\/|\.\/)+/, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** Do two paths mean the same picture? A path from the site's root matches one beside the draft by its end. */
export function isSamePicture(one: string, other: string): boolean {
  const [a, b] = [barePath(one), barePath(other)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  return (isOfSite(one) && a.endsWith(`/${b}`)) || (isOfSite(other) && b.endsWith(`/${a}`));
}
