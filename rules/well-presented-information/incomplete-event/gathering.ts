import { type Group, objectEnd, type Post, type Sentence, type Span, spanOf } from '../../../src/rule.js';
import { details, gives } from './details.js';
import { othersOf, pointsOf } from './stated.js';

/** What a gathering is read from. */
type Read = Post<'actorAt' | 'dates' | 'datesToCome' | 'events' | 'kind' | 'relativeDates'>;

/** Sentences from that of the day or the hour in which words for who comes count. */
const around = [0, 1, -1, 2];

/** What is put off, listened to at home, or told elsewhere. */
const elsewhere: ReadonlySet<string> = new Set(['later', 'aired', 'off', 'course'] satisfies Group<'events'>[]);

/**
 * What takes place by its form, whatever it is called: a day or an hour, two of day, hour and place, and words for who comes
 * («Cata a ciegas, 19 h, en el lagar. Entrada libre.»).
 */
export function gathering(post: Read): Span | undefined {
  const words = post.said('events');
  const signs = words.filter(
    ({ entry }) => entry.group === 'sign' || (entry.group === 'invite' && entry.kind === 'come'),
  );
  if (signs.length === 0 || words.some(({ entry }) => elsewhere.has(entry.group))) return undefined;
  if (details.filter((detail) => gives(post, detail)).length !== details.length - 1) return undefined;
  const points = post.within('sentence', pointsOf(post));
  const signed = post.within('sentence', signs);
  const others = post.within('sentence', othersOf(post));
  for (const [index, sentence] of post.sentences.entries()) {
    const [point] = points.of(sentence);
    if (!point || others.has(sentence) || post.quoted(sentence)) continue;
    const [sign] = around.flatMap((further) => signed.of(sentence, further));
    const title = sign && titleOf(post, index, sentence, point, sign);
    if (title) return title;
  }
  return undefined;
}

/** The clause of the day or the hour; where it has no verb the words before it, or those for who comes. Not what was or merely is. */
function titleOf(post: Read, index: number, { start, end }: Sentence, point: Span, sign: Span): Span | undefined {
  const said = post.sayings.of(index).find(({ verb, role }) => verb && role === 'main');
  if (said?.verb) {
    const { verb, subject, time } = said;
    const isOwn = sign.start >= start && sign.end <= end;
    if (time === 'past' || verb.negated || (verb.acts.has('be') && !isOwn)) return undefined;
    return spanOf(post.source, Math.min(subject?.start ?? verb.start, verb.start), objectEnd(post, said));
  }
  const before = /\p{L}[^\n]{3,60}?(?=[\s,:;.!?·|()–—-]*$)/u.exec(post.prose.slice(start, point.start));
  return before ? spanOf(post.source, start + before.index, start + before.index + before[0].length) : sign;
}
