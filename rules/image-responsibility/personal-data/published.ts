import type { FoldedProse, Post, Span } from '../../../src/rule.js';

/** A text that is published, and the way from it to the source. */
type Published = Pick<FoldedProse, 'text' | 'sourceOf'>;

/** What is published: the prose, quoted posts, alternative texts and captions, title and description. */
export function textsOf(draft: Post<never>): Published[] {
  const data = [draft.title, draft.description, ...draft.images.flatMap(({ alt, caption }) => [alt, caption])];
  const others = [...draft.foreign, ...data.flatMap((span) => (span ? [span] : []))];
  const asWritten = ({ start: from, text }: Span): Published => ({
    text,
    sourceOf: ({ start, end }) => ({ start: from + start, end: from + end }),
  });
  // Four digits or more: without them there is no number of a person.
  const prose = /\d\D{0,20}\d\D{0,20}\d\D{0,20}\d/.test(draft.prose) ? [draft.foldedProse] : [];
  return [...prose, ...others.map(asWritten)];
}
