import {
  type Group,
  holds,
  isFirm,
  isFreeMail,
  type Lists,
  overlapsWith,
  type Post,
  type Said,
  type Span,
} from '../../../src/rule.js';

/**
 * Does a post say where to do the paperwork outside the network: by a link, a telephone (not one that is only for
 * chats), in an office, at a mailbox of the body? The lexicon `channels` has the words for them.
 */
export function hasChannel(post: Post<'channels'>, lists: Lists, domains: readonly string[]): boolean {
  const isChat = chatsOf(post);
  return (
    post.links.some((link) => link.host !== undefined) ||
    post
      .said('channels')
      .some(({ entry }) => ways.has(entry.group) || (entry.group === 'bio' && isLinkedByBio(post))) ||
    post.eventData.has('link') ||
    post.phones.some((phone) => !isChat(phone)) ||
    post.emails.some(({ text }) => !isFreeMail(text, lists) && !isFirm(text, lists, domains))
  );
}

/** Classes of verbs of what is done at a counter. */
const done = ['come', 'request', 'send'] as const;

/**
 * Does the sentence of the paperwork, or one of the two behind it, name a place where it is done, «puedes inscribirte en
 * el Centro España», or only one with its hours: «Módulo de La Raza, de 8 a 15 h»?
 */
export function isServed(post: Post<'channels'>, at: Span): boolean {
  const places = [...post.hits('channels', 'named'), ...post.hits('channels', 'somewhere')];
  const hours = post.times.filter(({ until }) => until !== undefined);
  if (places.length + hours.length === 0) return false;
  const placed = post.within('sentence', places);
  const timed = post.within('sentence', hours);
  const dated = post.within('sentence', post.dates);
  const isCounter = overlapsWith(post.hits('channels', 'counter'));
  const first = post.sayings.at(at.start)?.sentence ?? 0;
  const hasCounterHours = (said: Said): boolean =>
    said.sentence !== first &&
    said.verb === undefined &&
    !dated.has(said) &&
    timed
      .of(said)
      .some((hour) =>
        said.groups.some(
          ({ preposition, head, end }) => preposition === undefined && isCounter(head) && end <= hour.start,
        ),
      );
  const isThere = (said: Said): boolean =>
    (said.mode === 'asks' || said.mode === 'offers' || said.mode === 'must') &&
    done.some((act) => said.verb?.acts.has(act)) &&
    placed.of(said).some((place) => holds(said, place) && isWhere(said, place));
  return [0, 1, 2]
    .flatMap((further) => post.sayings.of(first + further))
    .some((said) => hasCounterHours(said) || isThere(said));
}

/**
 * Is it where the verb says, or in front of the clause: «En el centro puedes inscribirte»? «Para entrar en la sala tienes
 * que reservar» names another place.
 */
const isWhere = ({ verb, start }: Said, place: Span): boolean =>
  place.start >= (verb?.start ?? start) || place.start - start <= longestOpening;

/** UTF-16 units before a place in front of a clause: «Y en el centro». */
const longestOpening = 4;

/** Does its paragraph warn of swindlers, who ask for it: “Got a text saying you're owed a refund? It's not from us”? */
export const isOfSwindlers = (post: Post<'third-party'>, at: Span): boolean =>
  post.within('paragraph', post.hits('third-party', 'fraud')).has(at);

/** Networks whose posts have no links, so that the account's profile has them. */
const withoutLinks: ReadonlySet<string> = new Set(['instagram', 'tiktok'] satisfies Post<never>['networks']);

const isLinkedByBio = ({ networks }: Post<'channels'>): boolean =>
  networks.length > 0 && networks.every((network) => withoutLinks.has(network));

const ways: ReadonlySet<string> = new Set(['web', 'phone', 'office'] satisfies Group<'channels'>[]);

/** Telephones whose sentence offers them for messages only. */
function chatsOf(post: Post<'channels'>): (phone: Span) => boolean {
  const chats = post.within('sentence', post.hits('channels', 'chat'));
  const calls = post.within('sentence', post.hits('channels', 'call'));
  return (phone) => chats.has(phone) && !calls.has(phone);
}
