import {
  type Draft,
  type FoundDate,
  formatDate,
  type Hit,
  holds,
  type Issue,
  keyOf,
  type Lexicon,
  lazy,
  type Post,
  type RelativeDate,
  type Span,
  spanOf,
} from '../../../src/rule.js';

/** A relative date with the weekday written behind it: «mañana viernes», «hoy, #lunes». */
export function withWeekday(post: Post<never>, hit: RelativeDate, lexicon: Lexicon): Span | undefined {
  if (hit.weekday !== undefined) return undefined;
  const [all = '', word] = /^,?\s#?(\p{L}{3,})/u.exec(post.source.slice(hit.end, hit.end + 24)) ?? [];
  return word !== undefined && lexicon.hitsIn(word, 'weekday').length > 0
    ? spanOf(post.source, hit.start, hit.end + all.length)
    : undefined;
}

/** «Hoy es el #DíaDelBeso», "#WorldBookDay tomorrow": everybody can look up the day. */
export function isCommemorated(post: Post<never>, hit: RelativeDate, lexicon: Lexicon): boolean {
  const near = post.source.slice(Math.max(0, hit.start - aroundHit), hit.end + aroundHit);
  return /[#＃]/.test(near) && lexicon.hitsIn(near, 'named_day').length > 0;
}

/** Does no «mañana martes» of the post show that it came out on another day than today? */
export const mayBeOfToday = (post: Post<'relativeDates'>, lexicon: Lexicon): boolean =>
  post.relativeDates.every((hit) => {
    const beside = withWeekday(post, hit, lexicon);
    return !beside || hit.ifToday === undefined || !isAnother(hit, [beside], hit.ifToday, post.language);
  });

/**
 * May a weekday be over: «el sábado rescatamos a una gata», «desde el martes están publicadas»? Who names an hour tells of
 * what is to come.
 */
export function mayBeOver(post: Post<'isPast'>, hit: RelativeDate, lexicon: Lexicon): boolean {
  const { verb, time } = post.sayings.at(hit.start) ?? {};
  if (hit.entry.kind !== 'weekday' || post.times.length > 0) return false;
  if (!verb) return post.isPast(hit);
  if (verb.cell === 'pres4') return true;
  const before = post.prose.slice(Math.max(0, hit.start - 12), hit.end);
  // «Lleva desde el martes» looks like a request.
  return time !== 'to-come' && lexicon.hitsIn(before, 'since').length > 0;
}

/** With the part of the day behind it: “Friday evening”. */
export function withDayPart(post: Post<never>, at: Span, lexicon: Lexicon): Span {
  const behind = post.prose.slice(at.end, at.end + 20);
  const part = lexicon.hitsIn(behind, 'day_part').find(({ start }) => start === 1);
  return part ? spanOf(post.source, at.start, at.end + part.end) : at;
}

/** UTF-16 units. */
const aroundHit = 60;

/** Do weekdays beside a date say that it does not mean this day: «mañana tendremos un domingo soleado»? */
export function isAnother(hit: RelativeDate, weekdays: readonly Span[], day: string, language = ''): boolean {
  const named = lazy(() => keyOf(formatDate(day, language, { weekday: true })));
  return weekdays.some((one) => !holds(hit, one) && !agrees(one, named()));
}

/** Is the weekday at the end of some words that of the day that is named with it? */
const agrees = ({ text }: Span, named: string): boolean =>
  named.startsWith(keyOf(/[\p{L}\p{M}-]+$/u.exec(text)?.[0] ?? ' '));

/** «Hoy acaba la votación, hasta el 30 de septiembre»: the one date of the post is the day meant. */
export function lastDays({ dates, times, within }: Draft, lexicon: Lexicon): readonly Hit[] {
  if (dates.length !== 1) return [];
  // «Hoy cerramos a las 4» is another day than «hasta el 10 de diciembre».
  const timed = within('sentence', times);
  return lexicon.hits('last_day').filter((hit) => !timed.has(hit));
}

/** «Mañana viernes … el miércoles 9»: the weekday beside it is that of none of the dates. */
export function isOfNone(post: Post<never>, hit: RelativeDate, dates: readonly FoundDate[], lexicon: Lexicon): boolean {
  const beside = withWeekday(post, hit, lexicon);
  if (!beside) return false;
  const named = (at: Span): string => keyOf(/[\p{L}\p{M}-]+$/u.exec(at.text)?.[0] ?? '');
  return dates.every(({ weekdayAt }) => weekdayAt !== undefined && named(weekdayAt) !== named(beside));
}

/** Is the day told by the way, in a greeting or thanks, or behind a report of what is over that nobody acts upon? */
const isAside = (post: Post<'isCourtesy' | 'isPast'>, { start }: RelativeDate, isOfUse: boolean): boolean => {
  const [first] = post.lead;
  return post.isCourtesy || (!isOfUse && first !== undefined && first.end <= start && post.isPast(first));
};

/**
 * How sure it is that a day is missing. Who posts something about today is read today: they need the date where it goes
 * on after today, or has its hour: who finds it later would come. What has only its weekday, looks at the sky or serves
 * nobody is gone tomorrow.
 */
export function gradesIn(
  post: Post<'isCourtesy' | 'isPast' | 'service'>,
  lexicon: Lexicon,
): (hit: RelativeDate, named: boolean) => Pick<Issue, 'severity' | 'hint'> {
  const lasting = lazy(() => post.within('sentence', lexicon.hits('lasting')));
  const outlook = lazy(() => post.within('sentence', lexicon.hits('outlook')));
  const series = lazy(() => post.within('sentence', lexicon.hits('series')));
  return (hit, named) => {
    if (post.kind === 'article' && series().has(hit)) return { severity: 'suggestion', hint: true };
    // «Hasta el domingo 28 … el lunes», “two trucks broke down on Sunday”: another date, or the past, says which one.
    if (hit.entry.kind === 'weekday' && (post.dates.length > 0 || post.sayings.at(hit.start)?.time === 'past'))
      return { severity: 'suggestion', hint: true };
    if (post.publish) return {};
    const { action, facts } = post.service;
    const isOfUse = action !== undefined || facts.some((fact) => fact !== 'when' && fact !== 'link');
    if (hit.entry.resolve !== '0d') return named || isAside(post, hit, isOfUse) ? { severity: 'suggestion' } : {};
    if (lasting().has(hit)) return isAside(post, hit, isOfUse) ? { severity: 'suggestion' } : {};
    const isService = facts.includes('service');
    const isAtNoTime = post.times.length === 0 && (!isOfUse || (named && !isService));
    const isForToday = isAtNoTime || (outlook().has(hit) && !isService);
    return { severity: 'suggestion', ...(isForToday && { hint: true }) };
  };
}
