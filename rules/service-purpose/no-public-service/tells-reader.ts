import { isForPeople, type Post, type Said } from '../../../src/rule.js';

/** Classes of verbs that ask readers for an echo, or for nothing: «míralo qué guapo», «compártelo». */
const idle = ['present', 'say', 'feel', 'think', 'share', 'be', 'want'] as const;

/**
 * Does it tell readers to do or not to do something, in any words: «bloquéalo», «no te bañes»? Or what has been decided
 * for them: «el consejo acordó que los menores no pagan»?
 */
export function tellsReader(post: Post<'actions' | 'actorAt' | 'grammar' | 'kind' | 'protagonism'>): boolean {
  if (post.lead.some((sentence) => isForPeople(post, sentence))) return true;
  const { sayings } = post;
  return sayings.all.some((said) => {
    const { verb, mode, role } = said;
    if (!verb || idle.some((act) => verb.acts.has(act))) return false;
    if (role === 'main' && mode === 'asks' && verb.pronoun !== undefined) return true;
    // «No te lo pierdas» asks for nothing.
    const isForbidden = verb.negated && (mode === 'asks' || /^subj[25]$/.test(verb.cell));
    if (role === 'main' && isForbidden && !verb.acts.has('lose')) return true;
    if (!verb.acts.has('decide') || role !== 'main' || mode !== 'states') return false;
    return saysWhat(sayings.of(said.sentence), said);
  });
}

/**
 * Does it begin with a decision, and does a later sentence say what is so from then on: «Las mesas deberán dejar 1,80 m»,
 * “The rate stays at 7.9”?
 */
export function tellsWhatChanges({ lead, sayings, source }: Post<never>): boolean {
  const decision = sayings
    .with(lead)
    .find(({ verb, role, mode }) => verb?.acts.has('decide') && role === 'main' && mode === 'states');
  if (!decision) return false;
  return sayings.all.some(({ sentence, role, mode, time, verb, subject, start, end }) => {
    if (start <= decision.start || role !== 'main' || !verb || !subject || subject.start > verb.start) return false;
    const isCounted = time === 'now' && /\p{N}/u.test(source.slice(start, end));
    const isRule = mode === 'must' || (mode === 'states' && (time === 'to-come' || isCounted));
    const isTold = sentence > decision.sentence || mode === 'must';
    return isRule && isTold && verb.person !== 1 && verb.person !== 4 && !idle.some((act) => verb.acts.has(act));
  });
}

/**
 * Does it go on, behind its first sentence, with what readers can or must do, or with what will be: «En la policlínica
 * puedes hacerte la prueba», “Test your alarm now”? What the house wants to go on with is nothing of the kind.
 */
export function goesOnForReaders({ lead, sayings, sentences }: Post<never>): boolean {
  const end = lead.at(-1)?.end ?? sentences[0]?.end ?? 0;
  return sayings.all.some(({ start, role, mode, time, verb }) => {
    if (start < end || role !== 'main' || !verb || idle.some((act) => verb.acts.has(act))) return false;
    if (verb.person === 1 || verb.person === 4) return false;
    return mode === 'asks' || mode === 'offers' || mode === 'must' || (mode === 'states' && time === 'to-come');
  });
}

/**
 * Does it say what came of what it tells first: a decision that nobody in particular takes («Se acordó cambiar 18
 * farolas»), or one line or sentence a result («Baches: 1420. Fugas: 893. Otros: 899»)?
 */
export function givesResult({ sayings, sentences }: Post<never>): boolean {
  if (sentences.filter(({ text }) => result.test(text)).length >= fewestResults) return true;
  return sayings.all.some(({ start, role, mode, time, verb, agent }) => {
    if (
      start < (sentences[0]?.end ?? 0) ||
      role !== 'main' ||
      mode !== 'states' ||
      time !== 'past' ||
      verb?.voice === 'active'
    )
      return false;
    return agent === undefined && verb?.acts.has('decide');
  });
}

/** A label with its value, and no other sentence. */
const result = /^[^\p{L}\n]{0,4}\p{L}[^:\n]{1,40}: {1,2}[^:\n]{1,80}$/u;

const fewestResults = 3;

/** Does a clause right behind say what now is, or will be? */
const saysWhat = (all: readonly Said[], { end }: Said): boolean =>
  all.some(({ start, role, time, verb }) => {
    const isBehind = start >= end - 1 && start <= end + 2;
    return isBehind && role === 'subordinate' && verb !== undefined && (time === 'now' || time === 'to-come');
  });
