import type { Options, Rule } from './contract.js';
import type { Readable } from './post/post.js';

export * from './contract.js';
export { datelineOf } from './draft/dateline.js';
export type * from './draft/draft.js';
export { imageEntry } from './draft/front-matter/image-entry.js';
export { namesOf } from './draft/front-matter/keys.js';
export { lazy } from './draft/lazy.js';
export type { Picture } from './image/picture.js';
export { callsForWord } from './language/calls-for-word.js';
export { languageOf } from './language/language.js';
export type { Group, Hit } from './lexicon/lexicon.js';
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
export { channelsOf, hostOf, isFirm } from './post/answers/channels.js';
export {
  around,
  isCorporate,
  isFreeMail,
  isOfOthers,
  isPublicHost,
  mailboxOf,
  personOf,
} from './post/answers/mailbox.js';
export { mayInvite } from './post/judgement/judgement.js';
export { whyUseless } from './post/pictures/alt.js';
export { fileName, isLocal } from './post/pictures/local.js';
export { missingConsent } from './post/pictures/people-shown.js';
export { type PosterText, posterText } from './post/pictures/poster.js';
export type { FoldedProse, Post, Praise, RelativeDate } from './post/post.js';
export { foldedText } from './post/published/folded.js';
export { officialInLead } from './post/service/official-in-lead.js';
export { leansToOurselves, ourselves } from './post/service/ourselves.js';
export { canMean } from './post/service/relative.js';
export { givesOnlyLink, isOfUse } from './post/service/service.js';
export { insteadOf } from './post/words/instead.js';
export { joined } from './post/words/joined.js';
export { occurrences } from './post/words/occurrences.js';
export { isSpeech, ownWords } from './post/words/speech.js';
export {
  addDays,
  daysBetween,
  findDates,
  formatDate,
  isDate,
  isoOf,
  resolve,
  weekdayAt,
} from './recognizers/dates/dates.js';
export type { FoundDate } from './recognizers/dates/found-date.js';
export { isOpen, parseHours } from './recognizers/hours.js';
export { findNames, type Name, nameAfter, nameBefore } from './recognizers/names.js';
export { isAttended } from './recognizers/phones.js';
export { findTimes } from './recognizers/times.js';
export { findUrls } from './recognizers/urls.js';
export {
  figures,
  holdsLetterOrFigure,
  isCapital,
  letters,
  marks,
  otherScripts,
} from './text/characters.js';
export { bare, findEmoji, isLabel, isPointer } from './text/emoji.js';
export { excerpt } from './text/excerpt.js';
export { keyOf, unaccented } from './text/fold.js';
export { graphemes } from './text/graphemes.js';
export { itemAt, overlapsWith } from './text/ranges.js';
export { rememberedEach } from './text/remembered.js';
export { holds, overlap, type Span, spanOf } from './text/span.js';

/** Types a rule and gives it back: it can ask the post for no more than it says that it reads. */
export function defineRule<const O extends Options, const R extends Readable = Readable>(
  rule: Rule<Widen<O>, R> & { options?: O; reads?: readonly R[] },
): Rule<Options> {
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
