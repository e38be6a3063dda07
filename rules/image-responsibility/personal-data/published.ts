import { type FoldedProse, figures, foldedText, otherScripts, type Post, type Span } from '../../../src/rule.js';

/** A published text, and the way from it to the source. */
type Published = Pick<FoldedProse, 'text' | 'sourceOf'>;

/** What is published: the prose, quoted posts, alternative texts and captions, title and description. */
export function textsOf(post: Post<never>): Published[] {
  const data = [post.title, post.description, ...post.images.flatMap(({ alt, caption }) => [alt, caption])];
  const others = [...post.foreign, ...data.flatMap((span) => (span ? [span] : []))];
  const prose = hasDigits(post.prose) ? [post.foldedProse] : [];
  return [...prose, ...others.filter(({ text }) => hasDigits(text)).map(within)];
}

/** A text at a place of the source. */
function within({ start: from, text: written }: Span): Published {
  const { text, sourceOf } = foldedText(written);
  const inSource = (range: Pick<Span, 'start' | 'end'>) => {
    const { start, end } = sourceOf(range);
    return { start: from + start, end: from + end };
  };
  return { text, sourceOf: inSource };
}

/** Digits of other scripts are among their letters. */
const digit = `${figures}${otherScripts}`;
const fourDigits = new RegExp(`(?:[${digit}][^${digit}]*){4}`, 'u');

/** «AB12 CDE», «ABC-123». */
const plate = new RegExp(`[A-Z][ -]?[${digit}]{2}`, 'u');

/** A first test: every personal number has four digits or more, in any style, or two of a number plate. */
const hasDigits = (text: string): boolean => fourDigits.test(text) || plate.test(text);
