import {
  type Draft,
  defineRule,
  type Issue,
  isBarelyOver,
  keyEntry,
  namesOf,
  spanOf,
  type Value,
  visibleDescriptions,
} from '../../../src/rule.js';
import { isCut } from './cut.js';

export default defineRule({
  severity: 'suggestion',
  personal: true,
  options: { title: 65, description: 160, keys: [] as string[] },
  limits: { title: [1, 1000], description: [1, 5000] },
  // By the title of an old post it has long been found and linked to: that it is long is no news.
  untilArchived: ['long_title', 'long_description'],
  reads: [],
  *check(post, { options }): Iterable<Issue> {
    if (post.kind !== 'article') return;
    const { title } = post;
    const description = descriptionOf(post, options.keys);
    const heading = post.paragraphs.find(({ type }) => type === 'heading');
    const head = headOf(post);
    if (!title?.value.trim() && !heading) {
      yield { at: head, message: 'no_title', data: { entry: keyEntry(post, keyIn(post, 'title')) } };
      return;
    }
    if (title && lengthOf(title) > options.title)
      yield { at: title, message: 'long_title', ...overBy(lengthOf(title), options.title, 0.15) };
    if (!description)
      yield post.description?.value.trim()
        ? { at: post.description, message: 'cut_description' }
        : { at: title ?? heading ?? head, message: 'no_description', ...withoutDescription(post) };
    else if (lengthOf(description) > options.description && !isVisible(post, description))
      yield { at: description, message: 'long_description', ...overBy(lengthOf(description), options.description) };
  },
});

/** Does the page show it whole, as a subtitle? */
const isVisible = ({ meta }: Draft, { start }: Value): boolean =>
  visibleDescriptions.some((key) => meta.get(key)?.start === start);

/** Of one that is a little too long only its end is cut, where little of weight stands: a hint. */
const overBy = (length: number, max: number, share?: number): Pick<Issue, 'data' | 'hint'> => ({
  data: { length, max },
  hint: isBarelyOver(length, max, share),
});

/** The key of a fact that the front matter has without a value, else the first name of the fact. */
const keyIn = ({ meta }: Draft, fact: 'title' | 'description'): string =>
  namesOf(fact).find((name) => meta.keys.includes(name)) ?? fact;

/** In characters that readers see, so without tags. */
const lengthOf = ({ value }: Value): number =>
  [
    ...value
      .replace(/<\/?[a-z][^<>]*>/gi, '')
      .trim()
      .normalize('NFC'),
  ].length;

/** The first description, under any key, that is not just the beginning of the text cut short. */
function descriptionOf(draft: Draft, others: readonly string[]): Value | undefined {
  if (draft.description && !isCut(draft, draft.description)) return draft.description;
  for (const name of [...namesOf('description'), ...others]) {
    const value = draft.meta.get(name);
    if (typeof value?.value !== 'string' || value.value.trim() === '') continue;
    if (!isCut(draft, value as Value)) return value as Value;
  }
  return undefined;
}

/**
 * A key of the site's own that seems to hold the description, since its text is a sentence: drafts that have it share
 * their fault.
 */
function withoutDescription(post: Draft): Pick<Issue, 'data' | 'once'> {
  const { meta, title } = post;
  const isSentence = (value: unknown): boolean =>
    typeof value === 'string' && value !== title?.value && /^(?!https?:)\S+(?:\s+\S+){5,80}$/.test(value.trim());
  const once = meta.keys.find((key) => !namesOf('description').includes(key) && isSentence(meta.get(key)?.value));
  const key = once ?? '–';
  const entry = keyEntry(post, keyIn(post, 'description'));
  const data = { entry, key, config: `missing-summary: [suggestion, {keys: [${key}]}]`, drafts: 1 };
  return once === undefined ? { data } : { data, once };
}

/** The first line of the front matter's content, else of the text. */
function headOf({ source, meta, sentences }: Draft) {
  const at = meta.at.end > 0 ? source.indexOf('\n', meta.at.start) + 1 : (sentences[0]?.start ?? 0);
  const end = source.indexOf('\n', at);
  return spanOf(source, at, end < 0 ? source.length : end);
}
