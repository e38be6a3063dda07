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
    if (role === 'main' && verb.negated && /^subj[25]$/.test(verb.cell) && !verb.acts.has('lose')) return true;
    return verb.acts.has('decide') && role === 'main' && mode === 'states' && saysWhat(sayings.of(said.sentence), said);
  });
}

/** Does a clause right behind say what now is, or will be? */
const saysWhat = (all: readonly Said[], { end }: Said): boolean =>
  all.some(({ start, role, time, verb }) => {
    const isBehind = start >= end - 1 && start <= end + 2;
    return isBehind && role === 'subordinate' && verb !== undefined && (time === 'now' || time === 'to-come');
  });
