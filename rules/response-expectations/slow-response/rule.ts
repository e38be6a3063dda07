import {
  daysBetween,
  defineRule,
  type FoundDate,
  findDurations,
  type Hit,
  type Offset,
  overlap,
  type Post,
  resolve,
  type Span,
  spanOf,
  type Within,
} from '../../../src/rule.js';

/** Words of a post in which a wait is guessed. */
const mostWords = 80;

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  options: { max: 48 },
  limits: { max: [0, 8760] },
  shorthands: { max: 'response.max' },
  reads: ['answerTime', 'dialogue', 'kind'],
  *check(post, { hints, options: { max } }) {
    const promises = post.answerTime.promises.filter((promise) => !post.quoted(promise));
    const definite = promises.filter(({ hours }) => hours !== undefined);
    const far = post.dates.filter((date) => isFar(post, date, max));
    for (const promise of definite) {
      const data = { words: promise.text, max };
      if ((promise.hours as number) > max) yield { at: promise, message: 'slow', data };
      else if (far.some((date) => overlap(date, promise)))
        yield { at: promise, message: 'slow', data, severity: 'suggestion', hint: true };
    }
    if (definite.length > 0) return;
    // A longer text tells of other waits.
    const isShort = post.kind !== 'article' && post.words.length <= mostWords;
    const isGuessed = hints && isShort && promises.length === 0 && post.hits('dialogue', 'quick').length === 0;
    const [waited] = isGuessed ? waitsIn(post, max, far) : [];
    if (waited)
      yield { at: waited, message: 'slow', data: { words: waited.text, max }, severity: 'suggestion', hint: true };
    const [vague] = isGuessed && !waited ? vagueIn(post) : [];
    if (vague)
      yield { at: vague, message: 'vague', data: { words: vague.text, max }, severity: 'suggestion', hint: true };
    for (const promise of promises)
      yield { at: promise, message: 'vague', severity: 'suggestion', data: { words: promise.text, max } };
  },
});

/**
 * Times longer than `max` hours beside words that tell how long people wait, whatever these are: “count on a month”. Is
 * a short time or an hour given too, that is the answer's, and the long one something else's.
 */
function waitsIn(post: Post<'dialogue'>, max: number, far: readonly FoundDate[]): Span[] {
  const awaited = awaitedIn(post);
  const durations = findDurations(post.prose, post.language);
  if (post.times.length > 0 || durations.some(({ hours }) => hours <= max)) return [];
  // “Ring by 24 March” is the reader's own day.
  const days = far.filter(({ start }) => post.sayings.at(start)?.mode !== 'asks');
  return [...durations, ...days]
    .map(({ start, end }) => spanOf(post.source, start, end))
    .filter((at) => [0, -1, 1].some((further) => isAwaited(post, awaited, at, further)) && !isOfReader(post, at.start));
}

/** Is it a day, or a month, more than `max` hours from that of the post? */
function isFar({ publish, today }: Post<never>, { day = 1, month, year }: FoundDate, max: number): boolean {
  const from = publish?.day ?? today;
  if (month === undefined) return false;
  const on = resolve({ day, month, ...(year !== undefined && { year }) }, { near: from });
  return on !== undefined && (daysBetween(from, on) - 1) * 24 > max;
}

/** The sentences that speak of answers, in surer words or in any. */
const awaitedIn = (post: Post<'dialogue'>): Within<Hit> =>
  post.within('sentence', [...post.said('dialogue', 'awaited'), ...post.said('dialogue', 'heard')]);

/** Words of telling count in the clause of the time alone: “the pool opens soon, and we will tell you”. */
const isAwaited = ({ sayings }: Post<never>, awaited: Within<Hit>, at: Offset, further: number): boolean =>
  awaited
    .of(at, further)
    .some(({ start, entry }) => entry.kind !== 'tells' || sayings.at(start) === sayings.at(at.start));

/** Is it told of the past, or the reader who has to reply: “You have to answer within ten days”? */
function isOfReader({ sayings }: Post<never>, start: number): boolean {
  const { mode, role, time, verb } = sayings.at(start) ?? {};
  const replies = verb?.acts.has('reply') || verb?.acts.has('answer') || verb?.acts.has('send');
  return (time === 'past' && role === 'main') || (replies === true && (mode === 'asks' || mode === 'must'));
}

/** Words for an unknown time in such a sentence, unless hours or a time are given in the post. */
function vagueIn(post: Post<'answerTime' | 'dialogue'>): Span[] {
  const soon = [...post.said('dialogue', 'soon'), ...post.said('dialogue', 'late')];
  if (soon.length === 0 || post.answerTime.hours.length > 0) return [];
  const awaited = awaitedIn(post);
  const isTimed = post.sentences.some((sentence) => findDurations(sentence.text, post.language).length > 0);
  return isTimed ? [] : soon.filter((hit) => [0, -1].some((further) => isAwaited(post, awaited, hit, further)));
}
