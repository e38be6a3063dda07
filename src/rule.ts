import type { Options, Rule } from './rule/contract.js';

export { emptiness } from './draft/alt.js';
export { type AnswerTime, answerTime, type Promised } from './draft/answer-time.js';
export { type Channel, channelsOf, hostOf, isFirm } from './draft/channels.js';
export { datelineOf } from './draft/dateline.js';
export type * from './draft/draft.js';
export { type EmojiUse, emojiUse } from './draft/emoji-use.js';
export { type FailedLink, failedLinks, tornAddresses } from './draft/failed-links.js';
export { imageEntry } from './draft/image-entry.js';
export { type Instead, insteadOf } from './draft/instead.js';
export { type Invitation, invitation, invitations } from './draft/invitation.js';
export { type Joined, joined } from './draft/joined.js';
export { namesOf } from './draft/keys.js';
export { fileName, isLocal, localImages } from './draft/local.js';
export {
  around,
  isCorporate,
  isFreeMail,
  isOfOthers,
  isPublicHost,
  isUnder,
  type Mailbox,
  mailboxOf,
  ownersOf,
  personOf,
  printedAddresses,
} from './draft/mailbox.js';
export { negated } from './draft/negated.js';
export { occurrences } from './draft/occurrences.js';
export { opening, publishAt } from './draft/opening.js';
export { isMeant, type Particular, particularsOf } from './draft/particulars.js';
export { lapse, type Pictured, pictured, type Told } from './draft/pictured.js';
export { postTexts } from './draft/post-text.js';
export { type PosterText, posterText } from './draft/poster.js';
export { type Protagonist, protagonist } from './draft/protagonist.js';
export { figures, type Praise, puffery } from './draft/puffery.js';
export { bySentence, canMean, type RelativeDate, relativeDates } from './draft/relative.js';
export { type Fact, isContinued, isCourtesy, isOfUse, publicService, type Service } from './draft/service.js';
export { hasAuthor, isSigned, isSpeech } from './draft/speech.js';
export { asWritten } from './draft/written.js';
export { type Measure, measure } from './network/measure.js';
export {
  altLimit,
  type ImageLimits,
  imageLimits,
  type Limit,
  type Network,
  networkTitle,
  tagLimit,
  takesThreads,
} from './network/network.js';
export type { Picture } from './picture/picture.js';
export * from './rule/contract.js';
export {
  addDays,
  daysBetween,
  type FoundDate,
  findDates,
  formatDate,
  isDate,
  isoOf,
  type Moment,
  resolve,
  weekdayAt,
} from './text/dates.js';
export { findEmoji } from './text/emoji.js';
export { excerpt } from './text/excerpt.js';
export { type Fancy, findFancy } from './text/fancy.js';
export { keyOf } from './text/fold.js';
export { isOpen, parseHours } from './text/hours.js';
export { findIdentity, type Identity, maskDni } from './text/identity.js';
export { piecesOf, wordsIn } from './text/joined.js';
export type { Entry, Hit } from './text/lexicon.js';
export { findNames, type Name, nameAfter, nameBefore } from './text/names.js';
export { isAttended } from './text/phones.js';
export { lastAt, toucherOf } from './text/ranges.js';
export { type Readability, readability } from './text/readability.js';
export { holds, overlap, type Span, spanOf } from './text/span.js';
export { countSyllables } from './text/syllables.js';
export { type FoundTime, findTimes } from './text/times.js';
export { findUrls } from './text/urls.js';

/** Types a rule and gives it back. */
export function defineRule<const O extends Options>(rule: Rule<Widen<O>> & { options?: O }): Rule<Options> {
  return rule as unknown as Rule<Options>;
}

type Widen<O> = {
  readonly [K in keyof O]: O[K] extends number
    ? number
    : O[K] extends boolean
      ? boolean
      : O[K] extends string
        ? string
        : O[K] extends readonly unknown[]
          ? readonly string[]
          : O[K];
};
