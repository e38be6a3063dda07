import {
  actorOf,
  type Hit,
  type Lexicon,
  objectEnd,
  overlap,
  type Post,
  type Said,
  type Span,
  spanOf,
} from '../../../src/rule.js';

/** The facts from which a statement of paperwork is read. */
type Stated = Post<'actorAt'>;

/** Classes of verbs for opening a procedure: «convoca las becas», “accepts enrolments”. */
const opening = ['open', 'plan', 'decide'] as const;

/**
 * The statements that let, make or ask people do paperwork, with a day or a sum; not if the sentence says that it is
 * over.
 */
export function paperwork(post: Stated, lexicon: Lexicon): readonly Span[] {
  const over = post.within('sentence', [...lexicon.hits('granted'), ...lexicon.hits('done')]);
  const data = [...post.dates, ...lexicon.hits('sum'), ...lexicon.hits('now')];
  const dated = post.within('sentence', post.dates);
  const matters = lexicon.said('matter');
  const things = [...matters, ...lexicon.said('thing')];
  // “Sign up” alone may ask for anything.
  const matter = post.within('sentence', things);
  const told = post.within('sentence', data);
  const evidence = post.within('sentence', [...data, ...things]);
  return statementsNear(
    post,
    [...data, ...things],
    matters.filter((hit) => told.has(hit)),
  ).flatMap((said) => {
    if (said.role !== 'main' || said.verb?.negated || over.has(said) || post.quoted(said)) return [];
    const { verb, subject } = said;
    const isShown = said.mode === 'asks' ? matter.has(said) : [0, 1, -1].some((further) => evidence.has(said, further));
    if (verb && isShown && asked(post, said))
      return [spanOf(post.source, Math.min(subject?.start ?? verb.start, verb.start), objectEnd(post, said))];
    // A sum without a day or a verb is a budget heading.
    return told.has(said) && (verb || dated.has(said))
      ? (opened(post, said, matters, lexicon.hits('falls')) ?? [])
      : [];
  });
}

/** In order: the requests around some words, and the statements that name a matter beside a day or a sum. */
function statementsNear(post: Stated, words: readonly Span[], matters: readonly Hit[]): readonly Said[] {
  const near = [...post.sayings.doing(['request'], words, 1), ...post.sayings.with(matters)];
  return [...new Set(near)].sort((a, b) => a.start - b.start);
}

/** «Los ganaderos pueden pedirla», “Postal voters have to sign up”. */
function asked(post: Stated, said: Said): boolean {
  const { verb, mode } = said;
  if (!verb?.acts.has('request') || said.time === 'past' || !['offers', 'must', 'asks'].includes(mode)) return false;
  const actor = actorOf(post, said);
  // An article tells what others can do elsewhere.
  if (post.kind === 'article' && mode === 'offers') return actor === 'reader';
  return actor !== 'ours' && actor !== 'official' && actor !== 'association';
}

/** «Matrícula desde el 16 de marzo», “Enrolments are being accepted”. */
function opened(post: Stated, said: Said, matters: readonly Hit[], falls: readonly Hit[]): Span[] | undefined {
  const { verb, mode, groups, subject } = said;
  const isDue = verb !== undefined && said.time !== 'past' && falls.some((hit) => overlap(hit, { ...said, ...verb }));
  if (mode !== 'states' || (verb && !isDue && !opening.some((act) => verb.acts.has(act)))) return undefined;
  // The thing due is itself the subject: «la tasa vence el 31».
  const isSubject = subject !== undefined && matters.some((hit) => overlap(hit, subject.head));
  const actor = verb && !(isDue && isSubject) && actorOf(post, said);
  if (actor && actor !== 'ours' && actor !== 'nobody') return undefined;
  for (const { preposition, start, end, core, head } of groups) {
    const matter = preposition === undefined && matters.find((hit) => overlap(hit, head));
    if (!matter) continue;
    return [spanOf(post.source, Math.min(start, verb?.start ?? start), Math.max(core, end, verb?.end ?? 0))];
  }
  return undefined;
}
