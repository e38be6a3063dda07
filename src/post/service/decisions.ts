import { languageOf } from '../../language/language.js';
import type { Act } from '../../reading/act-names.js';
import { holds, overlap, type Span, spanOf } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post, Said } from '../post.js';
import { actingGroup, actorOf } from '../sentences/actor.js';
import { objectEnd } from '../sentences/object-end.js';

/** A class of verbs for deciding, planning or beginning, and when that is news. */
interface Frame {
  readonly act: Act;
  readonly time: Said['time'];
  /** Must a body be named? Or is it news without one too? Must it be at the start of the post? */
  readonly named?: true;
  readonly impersonal?: true;
  readonly first?: true;
  /** Is it ongoing: “is building”? */
  readonly goesOn?: true;
}

const frames: readonly Frame[] = [
  { act: 'decide', time: 'to-come', impersonal: true },
  { act: 'decide', time: 'past', impersonal: true, first: true },
  { act: 'build', time: 'to-come', impersonal: true },
  { act: 'plan', time: 'to-come', named: true },
  { act: 'open', time: 'to-come', named: true },
  { act: 'build', time: 'now', named: true, goesOn: true },
  { act: 'open', time: 'now', named: true, goesOn: true },
];

/** Later sentences report, they do not announce. */
const leadSentences = 4;
const headSentences = 2;

type Decided = Post<'actorAt' | 'news' | 'relativeDates' | 'datesToCome'>;

/** The first statements in which the house, or nobody in particular, decides or begins something. */
export const decisions = fact(['actorAt', 'news', 'relativeDates', 'datesToCome'], (post): readonly Span[] =>
  post.sayings
    .with(post.sentences.slice(0, leadSentences))
    .filter((said) => said.role === 'main' && said.mode === 'states')
    .filter((said) => !post.quoted(said.verb ?? said))
    .flatMap((said) => decidedIn(post, said) ?? workIn(post, said) ?? []),
);

/** «El pleno aprobó el plan», “The harbour will be dredged”. */
function decidedIn(post: Decided, said: Said): Span | undefined {
  const { verb, subject } = said;
  if (!verb || isNotDone(post, said) || verb.person === 1 || verb.person === 2 || verb.person === 5) return undefined;
  const actor = actorOf(post, said);
  const group = actingGroup(said) ?? subject;
  const isOurs = actor === 'ours';
  // “There will be dredging”: no one is named, and the form tells no person.
  const isAgreed = verb.voice === 'reflexive' && verb.acts.has('decide');
  const isNobody = actor === 'nobody' ? subject !== undefined || isAgreed : !group && verb.person === undefined;
  if (!isOurs && !isNobody) return undefined;
  // “The council was awarded a prize” tells of no decision of ours.
  if (isNobody && said.time === 'past' && subject && post.actorAt(subject)) return undefined;
  const isNamed = isOurs && group !== undefined && verb.person !== 4;
  // “We are felling the poplars next month” is in the future, despite the present tense.
  const isPlanned = said.time === 'now' && isOurs && isToCome(post, said);
  const fits = ({ act, time, named, impersonal, first, goesOn }: Frame): boolean =>
    verb.acts.has(act) &&
    (said.time === time || (isPlanned && act === 'build' && time === 'to-come')) &&
    (isOurs ? !named || isNamed : impersonal === true) &&
    (!first || said.sentence < headSentences) &&
    (!goesOn || verb.main.start > verb.start);
  if (!frames.some(fits)) return undefined;
  const end = Math.max(group?.core ?? 0, objectEnd(post, said));
  return spanOf(post.source, Math.min(group?.start ?? verb.start, verb.start), end);
}

/** “The board has not approved any move”, “adopted nothing”: is the verb or its object denied? */
export function isNotDone({ language, prose }: Post<never>, { verb, groups }: Said): boolean {
  if (verb === undefined || verb.negated) return verb !== undefined;
  const object = groups.find(({ start }) => start >= verb.end);
  const [word = ''] = object ? prose.slice(object.start, object.end).toLowerCase().split(/\s/) : [];
  return languageOf(language)?.syntax?.negations?.includes(word) === true;
}

/** What a noun for such work may do: begin, last, be planned. */
const works = ['happen', 'be', 'plan', 'build', 'decide', 'open'] as const;

/**
 * «En otoño, ampliación del cementerio», “Work starts in May”: a noun for such work, without a verb or with one in the
 * future.
 */
function workIn(post: Decided, said: Said): Span | undefined {
  const { verb, time, subject, groups } = said;
  if (verb?.negated || time === 'past' || (verb && !works.some((act) => verb.acts.has(act)))) return undefined;
  const nouns = post.said('news', 'work');
  const isBegun = time === 'now' && verb?.acts.has('plan') && verb.acts.has('happen');
  for (const { head, preposition, start, core } of subject ? [subject] : groups) {
    const work = preposition === undefined && nouns.find((hit) => overlap(hit, head));
    if (work && (isBegun || isToCome(post, said)))
      return spanOf(post.source, Math.min(start, verb?.start ?? start), Math.max(core, work.end, verb?.end ?? 0));
  }
  return undefined;
}

const isToCome = (post: Decided, said: Said): boolean =>
  said.time === 'to-come' ||
  [...post.datesToCome, ...post.relativeDates, ...post.hits('news', 'horizon')].some((date) => holds(said, date));
