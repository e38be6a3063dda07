import { actorOf, findYears, overlap, type Post, type Range, type Said } from '../../../src/rule.js';

/** Longer texts are useful through what they say, not through facts that can be counted. */
export const mostWordsOfNotice = 120;

/** An event with its day, or a possible event with a link: other details do not matter for its usefulness. */
export function isEvent(post: Post<'eventToCome' | 'events'>, facts: readonly string[]): boolean {
  if (facts.includes('link') && post.eventToCome && post.eventToCome.holds !== 'no') return true;
  return (
    facts.includes('when') && (['noun', 'announce'] as const).every((group) => post.said('events', group).length > 0)
  );
}

/** Does it tell the reader what to do or what can be done, not only that something exists? */
export function asksReader(post: Post<'actions' | 'grammar'>): boolean {
  const spoken = post.within('sentence', post.said('grammar', 'you'));
  return post.actions.some((action) => {
    if (spoken.has(action)) return true;
    const mode = post.sayings.at(action.start)?.mode;
    return mode === 'asks' || mode === 'offers';
  });
}

/** The chance from which a post with nothing but a link is taken to be about ourselves (right 17 times in 20). */
const leaning = 0.6;

/** Does a post give only a link, without words that say what for, and is it likely about ourselves? */
export const isOnlyOurs = ({ aboutOurselves, service }: Post<'aboutOurselves' | 'service'>): boolean => {
  const { action, facts, topic } = service;
  return (
    action === undefined &&
    !topic &&
    facts.length === 1 &&
    facts[0] === 'link' &&
    (aboutOurselves?.chance ?? 0) >= leaning
  );
};

/** Is there a link under which something can be seen or done: «se puede ver en https://…»? */
export const offersLink = ({ links, sayings }: Post<never>): boolean =>
  links.some(({ form, start }) => {
    const said = form === 'bare' || form === 'autolink' ? sayings.at(start - 1) : undefined;
    return said?.role === 'main' && (said.mode === 'offers' || said.mode === 'asks');
  });

/** Is its opening like those that tell only what goes on inside a house, and is the reader asked or offered nothing? */
export const isInward = (post: Post<'actions' | 'grammar' | 'sentencesLike' | 'service'>, opening: Range): boolean =>
  post
    .sentencesLike('speaks-of-itself', post.service.facts.length === 0)
    .some((sentence) => overlap(sentence, opening)) && !asksReader(post);

/** Is it a long account in the first person, read for what it teaches? */
export const isEssay = ({ said, words }: Post<'grammar'>): boolean =>
  words.length > mostWordsOfNotice && said('grammar', 'we').length + said('grammar', 'i').length > 2;

/** Is it about a year of history, not a price or a number of people, or does it tell what others did in the last century? */
export const isOfLongAgo = (post: Post<'actorAt'>): boolean =>
  post.sentences.slice(0, 3).some(({ start, text }) =>
    findYears(text).some(({ start: from, end, year }) => {
      // A number before a noun counts something.
      if (year >= 1990 || /^\s\p{Ll}/u.test(text.slice(end))) return false;
      return year < 1900 || isToldOfOthers(post, post.sayings.at(start + from));
    }),
  );

const isToldOfOthers = (post: Post<'actorAt'>, said: Said | undefined): boolean =>
  said?.role === 'main' && said.time === 'past' && !['ours', 'official'].includes(actorOf(post, said));
