import type { Draft, Paragraph } from '../../draft/draft.js';
import { holdsLetter, isCapital, isFigure } from '../../text/characters.js';
import { lazy } from '../../text/lazy.js';
import { lastAt } from '../../text/ranges.js';
import { fact } from '../fact.js';
import type { Post } from '../post.js';

/** The text before the colon that begins a paragraph, bold or not: a speaker or a label. */
const label = /^[*_\s]{0,4}([^:*_\n]{1,60})[*_]{0,3}\s?:[*_]{0,3}\s/u;

function labelOf({ text }: Paragraph): string | undefined {
  const name = label.exec(text)?.[1] ?? '';
  const first = name.codePointAt(0);
  return (isCapital(first) || isFigure(first)) && holdsLetter(name) ? name.trim() : undefined;
}

/** Is the last mark of a text a question mark? */
export const endsInQuestion = (text: string): boolean => /[?]\W{0,6}$/u.test(text.slice(-7));

/**
 * Spoken paragraphs are: turns of speakers who come back before a colon, answers under headings that are questions, the
 * words of several people after their names when the post says that it asked them, the script of a talk slide by slide.
 */
export const spokenParagraphs = fact(['grammar'], (post): ReadonlySet<number> => {
  const { paragraphs } = post;
  const labels = paragraphs.map((paragraph) => (paragraph.type === 'text' ? labelOf(paragraph) : undefined));
  const heads = paragraphs.map((paragraph) => isHead(post, paragraph));
  const first = firstAnswer(post, heads);
  const turns = turnsOf(post, labels);
  const spoken = new Set<number>();
  if (first === -1 && turns.size === 0) return spoken;
  let speaks = false;
  for (const [index, { type }] of paragraphs.entries()) {
    if (turns.has(index) || index === first) speaks = true;
    else if (first === -1 && type === 'heading') speaks = false;
    if (speaks) spoken.add(index);
  }
  return spoken;
});

/** A title that quotes somebody: «Ana Vega: “Hay que ir despacio”». */
const isSaying = lazy(() => /^\p{Lu}[\p{L}\p{M} .’-]{2,60}:\s{1,3}[«“"‘]/u);

/**
 * Where an interview begins: most headings ask; two of them somebody who then says “I”, or the post says that it is
 * one.
 */
function firstAnswer(post: Post<'grammar'>, heads: readonly boolean[]): number {
  const { paragraphs } = post;
  const asked = paragraphs.filter(({ text }, index) => heads[index] && endsInQuestion(text));
  if (asked.length < 2) return -1;
  const count = heads.filter((isOne) => isOne).length;
  const you = post.within('paragraph', post.hits('grammar', 'you'));
  const isMost = (questions: readonly Paragraph[]): boolean => questions.length > 1 && questions.length * 2 >= count;
  const start = asked[0]?.start ?? 0;
  const isInterview =
    (isMost(asked.filter((head) => you.has(head))) && post.hits('grammar', 'i').some((hit) => hit.start > start)) ||
    (isMost(asked) && (isAnnounced(post, 'interview') || isSaying().test(post.title?.value ?? '')));
  return isInterview ? paragraphs.indexOf(asked[0] as Paragraph) : -1;
}

/** Does the title, the summary or one of the first paragraphs say that somebody was asked? */
function isAnnounced(
  { title, description, paragraphs, hits, hitsIn }: Post<'grammar'>,
  how: 'interview' | 'asked',
): boolean {
  const lead = paragraphs[Math.min(paragraphs.length, 4) - 1]?.end ?? 0;
  return (
    hits('grammar', how).some(({ start }) => start < lead) ||
    [title, description].some((text) => text !== undefined && hitsIn(text.value, 'grammar', how).length > 0)
  );
}

/** The paragraphs that begin with a speaker. */
function turnsOf(post: Post<'grammar'>, labels: readonly (string | undefined)[]): ReadonlySet<number> {
  const { paragraphs } = post;
  const at = labels.flatMap((text, index) => (text === undefined ? [] : [index]));
  if (at.length < 2) return new Set();
  const slides = post.within('paragraph', post.hits('grammar', 'script'));
  const script = at.filter((index) => slides.of(paragraphs[index] as Paragraph).length > 0);
  const dialogue = dialogueOf(post, labels, at);
  const statements = isAnnounced(post, 'asked')
    ? at.filter((index) => isNamed(paragraphs[index] as Paragraph, post))
    : [];
  return new Set([...(script.length > 1 ? script : []), ...dialogue, ...(statements.length > 1 ? statements : [])]);
}

/** Turns of speakers who come back, of whom one asks, and with “I” or “you” in them: «Precio: …» comes back too. */
function dialogueOf(
  post: Post<'grammar'>,
  labels: readonly (string | undefined)[],
  at: readonly number[],
): readonly number[] {
  const { paragraphs } = post;
  const back = repeatedAmong(labels, at);
  if (back.length < 2) return [];
  const asks = (index: number): boolean => endsInQuestion(paragraphs[index]?.text ?? '');
  if (back.filter(asks).length * 2 >= back.length) return back;
  if (!back.some((index) => asks(index) || asks(index - 1))) return [];
  const persons = post.within('paragraph', [...post.hits('grammar', 'you'), ...post.hits('grammar', 'i')]);
  return back.some((index) => persons.has(paragraphs[index] as Paragraph)) ? back : [];
}

/** Those whose label comes back. */
function repeatedAmong(labels: readonly (string | undefined)[], at: readonly number[]): readonly number[] {
  const counts = new Map<string | undefined, number>();
  for (const index of at) counts.set(labels[index], (counts.get(labels[index]) ?? 0) + 1);
  return at.filter((index) => counts.get(labels[index]) !== 1);
}

/** A label in bold with two or more capitalised words: the speaker of what follows. */
function isNamed({ start, text }: Paragraph, { bold }: Draft): boolean {
  const name = labelOf({ text } as Paragraph) ?? '';
  const first = bold[lastAt(bold, start + 3)];
  return first !== undefined && first.end > start && (name.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) > 1;
}

/** A heading, or a paragraph that is all bold. */
function isHead({ bold }: Draft, { type, start, end }: Paragraph): boolean {
  const last = bold[lastAt(bold, end)];
  return type === 'heading' || (last !== undefined && last.start - start < 5 && end - last.end < 5);
}
