import { overlapsWith, type Post, type Said, type Sentence, type Span } from '../../../src/rule.js';

/** A question, a contact or an invitation to take part. Saying that nobody answers does not count. */
export function hasRoom(post: Post<'dialogue' | 'news'>, invitations: readonly Span[]): boolean {
  const closed = post.within('sentence', post.hits('dialogue', 'no_reply'));
  const isOpener = openerOf(post);
  const open = (['contact', 'interaction', 'question'] as const).flatMap((group) => post.said('dialogue', group));
  const choices = post.hits('news', 'choice');
  const isChoice = overlapsWith(choices);
  if (post.sayings.with(choices).some((said) => letsChoose(said, isChoice))) return true;
  return (
    post.phones.length > 0 || [...open, ...invitations, ...post.emails].some((at) => !closed.has(at) && !isOpener(at))
  );
}

/** «¿Vives en el casco viejo? Desde mayo…» asks for no answer: it calls those whom the next sentence is for. */
function openerOf({ sayings, sentences }: Post<never>): (at: Span) => boolean {
  const [first, second] = sentences;
  const [said] = sayings.of(0);
  const isCall = said?.mode === 'question' && (said.verb?.person === 2 || said.verb?.person === 5);
  if (!first || !second || !isCall || said.verb?.acts.has('think') || said.verb?.acts.has('want')) return () => false;
  const answers = sayings.of(1).some(({ mode, verb }) => mode !== 'question' && verb !== undefined);
  return ({ start }) => answers && start < first.end && said.verb?.start === firstWord(first);
}

const firstWord = ({ start, text }: Sentence): number => start + Math.max(0, text.search(/\p{L}/u));

/** “You choose”, «vota en la biblioteca»: the reader decides. */
const letsChoose = ({ verb, mode, role }: Said, isChoice: ReturnType<typeof overlapsWith>): boolean =>
  verb !== undefined &&
  !verb.negated &&
  role === 'main' &&
  (mode === 'asks' || verb.person === 2 || verb.person === 5) &&
  isChoice(verb);
