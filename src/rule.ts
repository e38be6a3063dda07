import type { Options, Rule } from './contract.js';

export * from './contract.js';
export { asWritten } from './draft/body/written.js';
export { datelineOf } from './draft/dateline.js';
export type * from './draft/draft.js';
export { imageEntry } from './draft/front-matter/image-entry.js';
export { namesOf } from './draft/front-matter/keys.js';
export type { Picture } from './image/picture.js';
export type { Entry, Hit } from './lexicon/lexicon.js';
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
export { emptiness } from './post/alt.js';
export { type AnswerTime, answerTime, type Promised } from './post/answer-time.js';
export { type Channel, channelsOf, hostOf, isFirm } from './post/channels.js';
export { type Instead, insteadOf } from './post/instead.js';
export { type Invitation, invitation, invitations } from './post/invitation.js';
export { type Joined, joined } from './post/joined.js';
export { fileName, isLocal, localImages } from './post/local.js';
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
} from './post/mailbox.js';
export { negated } from './post/negated.js';
export { occurrences } from './post/occurrences.js';
export { opening, publishAt } from './post/opening.js';
export { lapse, type Pictured, pictured, type Told } from './post/pictured.js';
export { postTexts } from './post/post-text.js';
export { type PosterText, posterText } from './post/poster.js';
export { type Protagonist, protagonist } from './post/protagonist.js';
export { figures, type Praise, puffery } from './post/puffery.js';
export { bySentence, canMean, type RelativeDate, relativeDates } from './post/relative.js';
export { type Fact, isContinued, isCourtesy, isOfUse, publicService, type Service } from './post/service.js';
export { hasAuthor, isSigned, isSpeech } from './post/speech.js';
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
} from './recognizers/dates/dates.js';
export { isOpen, parseHours } from './recognizers/hours.js';
export { findNames, type Name, nameAfter, nameBefore } from './recognizers/names.js';
export { isAttended } from './recognizers/phones.js';
export { type FoundTime, findTimes } from './recognizers/times.js';
export { findUrls } from './recognizers/urls.js';
export { bare, callsForWord, findEmoji, isLabel, isPointer } from './text/emoji.js';
export { excerpt } from './text/excerpt.js';
export { keyOf } from './text/fold.js';
export { lastAt, toucherOf } from './text/ranges.js';
export { type Readability, readability } from './text/readability.js';
export { holds, overlap, type Span, spanOf } from './text/span.js';

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
