import { type Draft, defineRule, type Issue, keyEntry, namesOf, spanOf, type Value } from '../../../src/rule.js';
import { isCut } from './cut.js';

export default defineRule({
  severity: 'suggestion',
  personal: true,
  options: { title: 65, description: 160 },
  // By the title of an old post it has long been found and linked to: that it is long is no news.
  untilArchived: ['long_title', 'long_description'],
  reads: [],
  *check(post, { options }): Iterable<Issue> {
    if (post.kind !== 'article') return;
    const { title } = post;
    const description = descriptionOf(post);
    const heading = post.paragraphs.find(({ type }) => type === 'heading');
    const head = headOf(post);
    if (!title?.value.trim() && !heading) {
      yield { at: head, message: 'no_title', data: { entry: keyEntry(post, keyIn(post, 'title')) } };
      return;
    }
    if (title && lengthOf(title) > options.title)
      yield { at: title, message: 'long_title', data: { length: lengthOf(title), max: options.title } };
    if (!description)
      yield post.description?.value.trim()
        ? { at: post.description, message: 'cut_description' }
        : {
            at: title ?? heading ?? head,
            message: 'no_description',
            data: { entry: keyEntry(post, keyIn(post, 'description')) },
          };
    else if (lengthOf(description) > options.description)
      yield {
        at: description,
        message: 'long_description',
        data: { length: lengthOf(description), max: options.description },
      };
  },
});

/** The key of a fact that the front matter has without a value, else the first of its names. */
const keyIn = ({ meta }: Draft, fact: 'title' | 'description'): string =>
  namesOf(fact).find((name) => meta.keys.includes(name)) ?? fact;

const lengthOf = ({ value }: Value): number => [...value.trim().normalize('NFC')].length;

/** The first description, under whatever key, that is no beginning of the text cut short. */
function descriptionOf(draft: Draft): Value | undefined {
  if (draft.description && !isCut(draft, draft.description)) return draft.description;
  for (const name of namesOf('description')) {
    const value = draft.meta.get(name);
    if (typeof value?.value !== 'string' || value.value.trim() === '') continue;
    if (!isCut(draft, value as Value)) return value as Value;
  }
  return undefined;
}

/** The first line of the front matter's content, else of the text. */
function headOf({ source, meta, sentences }: Draft) {
  const at = meta.at.end > 0 ? source.indexOf('\n', meta.at.start) + 1 : (sentences[0]?.start ?? 0);
  const end = source.indexOf('\n', at);
  return spanOf(source, at, end < 0 ? source.length : end);
}
