import {
  daysBetween,
  type FoundDate,
  findBareDurations,
  findDurations,
  type Hit,
  isDelivered,
  type Offset,
  overlap,
  type Post,
  type Range,
  resolve,
  type Span,
  spanOf,
  type Within,
} from '../../../src/rule.js';

/**
 * Times longer than `max` hours beside words that tell how long people wait, whatever these are: “count on a month”. Is
 * a short time or an hour given too, that is the answer's, and the long one something else's.
 */
export function waitsIn(
  post: Post<'dialogue' | 'grammar' | 'sentencesLike'>,
  max: number,
  far: readonly FoundDate[],
): Span[] {
  const awaited = awaitedIn(post);
  const promises = post.sentencesLike('promises-answer', true);
  const promised = post.within('sentence', promises);
  const dated = post.within('sentence', post.dates);
  const durations = findDurations(post.prose, post.language);
  if (post.times.length > 0 || durations.some(({ hours }) => hours <= max)) return [];
  // “Ring by 24 March” is the reader's own day.
  const days = far.filter(({ start }) => post.sayings.at(start)?.mode !== 'asks');
  // “Pruning starts on 12 January and lasts a week. I hope that answers you”: with a day of its own it is another matter's.
  const isWaited = (at: Range): boolean =>
    isAwaited(post, awaited, at, 0) || (!dated.has(at) && [-1, 1].some((near) => isAwaited(post, awaited, at, near)));
  const isPromised = (at: Range): boolean => promised.has(at) && !dated.has(at);
  // “We are away until 27 April. We will answer then.”
  const back = post.within('sentence', post.said('dialogue', 'that_day'));
  const isReturn = (at: Range): boolean =>
    [0, 1].some((near) => back.has(at, near) && isAwaited(post, awaited, at, near));
  const bare = promises.flatMap(({ start, end }) =>
    findBareDurations(post.prose.slice(start, end), post.language)
      .filter(({ hours }) => hours > max)
      .map((one) => ({ start: start + one.start, end: start + one.end })),
  );
  const found = [...durations, ...days].filter((at) => isWaited(at) || isPromised(at) || isReturn(at));
  return [...found, ...bare.filter(isPromised)]
    .map(({ start, end }) => spanOf(post.source, start, end))
    .filter((at) => !isOfReader(post, at.start) && !isDelivered(post, at));
}

/** Is it a day, or a month, more than `max` hours from that of the post? */
export function isFar({ publish, today }: Post<never>, { day = 1, month, year }: FoundDate, max: number): boolean {
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
  // «Tienes un máximo de tres semanas para contestar».
  const isTheirs = verb?.person === 2 && mode !== 'offers';
  return (time === 'past' && role === 'main') || isTheirs || (replies === true && (mode === 'asks' || mode === 'must'));
}

/** Words for an unknown time in such a sentence, unless hours or a time are given in the post. */
export function vagueIn(post: Post<'answerTime' | 'dialogue' | 'sentencesLike'>): Span[] {
  const soon = [...post.said('dialogue', 'soon'), ...post.said('dialogue', 'late')];
  if (soon.length === 0 || post.answerTime.hours.length > 0) return [];
  const awaited = awaitedIn(post);
  const isTimed = post.sentences.some((sentence) => findDurations(sentence.text, post.language).length > 0);
  const promised = post.within('sentence', post.sentencesLike('promises-answer', true));
  const isPromised = (hit: Hit) =>
    promised.has(hit) || [0, -1].some((further) => isAwaited(post, awaited, hit, further));
  // «No tardamos semanas».
  const isDenied = (hit: Hit): boolean => {
    const verb = post.sayings.at(hit.start)?.verb;
    return verb?.negated === true && overlap(verb, hit);
  };
  // “Send it as soon as you can, and we will look into it”
  const isAsked = (hit: Hit): boolean => {
    const { mode, verb } = post.sayings.at(hit.start) ?? {};
    return mode === 'asks' && verb !== undefined && !overlap(verb, hit);
  };
  return isTimed ? [] : soon.filter((hit) => isPromised(hit) && !isDenied(hit) && !isAsked(hit));
}
