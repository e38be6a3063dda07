import { type Draft, defineRule, keyOf, spanOf, type Value } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  personal: true,
  options: { title: 65, description: 160 },
  *check(draft, { options }) {
    if (draft.kind !== 'article') return;
    const { title, description } = draft;
    const heading = draft.paragraphs.find(({ type }) => type === 'heading');
    const head = headOf(draft);
    if (!title?.value.trim() && !heading) yield { at: head, message: 'no_title' };
    else if (title && lengthOf(title) > options.title)
      yield { at: title, message: 'long_title', data: { length: lengthOf(title), max: options.title } };
    if (!description?.value.trim() || isCut(draft, description))
      yield { at: title ?? heading ?? head, message: 'no_description' };
    else if (lengthOf(description) > options.description)
      yield {
        at: description,
        message: 'long_description',
        data: { length: lengthOf(description), max: options.description },
      };
  },
});

const lengthOf = ({ value }: Value): number => [...value.trim().normalize('NFC')].length;

/** A summary that only repeats how the text begins. */
function isCut({ words, prose }: Draft, { value }: Value): boolean {
  const own = keyOf(value.replace(/(?:…|\.{3}|\[\.{3}\])\s*$/, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const from = words[0]?.start ?? 0;
  const begun = keyOf(prose.slice(from, from + 2 * value.length + 200))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const same = (at: number): boolean => own.every((word, i) => begun[at + i] === word);
  return own.length > 3 && (same(0) || (/(?:…|\.{3})\s*\]?\s*$/.test(value) && begun.some((_, at) => same(at))));
}

/** The first line of the front matter's content, else of the text. */
function headOf({ source, meta, sentences }: Draft) {
  const at = meta.at.end > 0 ? source.indexOf('\n', meta.at.start) + 1 : (sentences[0]?.start ?? 0);
  const end = source.indexOf('\n', at);
  return spanOf(source, at, end < 0 ? source.length : end);
}
