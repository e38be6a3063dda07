import { lazy } from '../../text/lazy.js';
import { calledBy, type Template } from './templates.js';
import data from './unseen.yml';

/** What a template puts into a post, as far as its name says. */
export type Yield = 'words' | 'video' | 'sound' | 'gallery' | 'nothing';

const setOf = (words: readonly string[]) => lazy(() => new Set(words));
const wordless = setOf((data.wordless as string[][]).flat());
const kinds = {
  gallery: setOf(data.gallery),
  sound: setOf(data.sound),
  video: setOf(data.video),
};

/** The name of a template, or of the file that it includes: `gallery` of `{% include gallery.html %}`. */
const nameOf = (source: string, template: Template): string =>
  calledBy(source, template)?.name.replace(/\.\w{2,6}$/, '') ?? template.name;

const wordsOf = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Does it print a value, `{{ page.notice }}`, rather than call a shortcode or a tag? */
const isExpression = (source: string, { start }: Template): boolean =>
  /^(?:\{\{(?![<%])|\{[^{%]|\*\||!\[\[|<%[=-])/.test(source.slice(start, start + 3));

/** What a template puts where it stands; the words within a pair, such as those of a box, are in the draft. */
export function yieldOf(source: string, template: Template): Yield {
  if (/^(?:\{[:#.]|:{3})/.test(source.slice(template.start, template.start + 3))) return 'nothing';
  const inside = source
    .slice(template.start, template.end)
    .replace(/^(?:\{\{[<%]?|\{%|<%=?|<\?\w{0,4}|!?\[{1,2}|\*\||\{(?=[a-z_$][\w$]*\.))-?\s*/i, '');
  if (/^(?:[#/]|end|["'`\d])/.test(inside)) return 'nothing';
  const full = nameOf(source, template);
  const words = wordsOf(full);
  if (isExpression(source, template)) return wordless().has(words.at(-1) ?? '') ? 'nothing' : 'words';
  // The whole name too: `post_url`.
  if (words.length === 0 || wordless().has(full) || wordless().has(words[0] as string)) return 'nothing';
  for (const kind of ['gallery', 'sound', 'video'] as const)
    if (words.some((word) => kinds[kind]().has(word))) return kind;
  return 'words';
}

/** The names of the templates that a closing one ends: `{{< /box >}}`, `{% endbox %}`, `[/caption]`. */
export function closedNames(source: string, templates: readonly Template[]): ReadonlySet<string> {
  const names = templates.flatMap(({ start, end, name }) => {
    if (/^(?:\{\{[<%]?|\{%|\[)-?\s{0,8}\//.test(source.slice(start, Math.min(end, start + 20)))) return [name];
    return /^end_?[\p{L}_]/u.test(name) ? [name.replace(/^end_?/, '')] : [];
  });
  return new Set(names);
}
