import type { Options, Rule } from './contract.js';
import type { Readable } from './post/post.js';

export * from './contract.js';
export type * from './draft/draft.js';
export { isCalendar } from './draft/form.js';
export { eventKeys, namesOf, visibleDescriptions } from './draft/front-matter/keys.js';
export { keyEntry, mediaEntry } from './draft/front-matter/media-entry.js';
export { isPage, isTeaser } from './draft/kind.js';
export { unknownCaptions } from './draft/media.js';
export { partNumber } from './draft/part-number.js';
export { plainPictures } from './draft/plain-pictures.js';
export type { Offset, Within } from './draft/within.js';
export type { Picture } from './image/picture.js';
export { callsForWord } from './language/calls-for-word.js';
export { languageOf } from './language/language.js';
export { formBefore } from './language/sounds.js';
export type { Group, Hit } from './lexicon/lexicon.js';
export { type Measure, measure, nearShare } from './network/measure.js';
export { limitsOf, networkTitle, severityOver } from './network/network.js';
export type { ElectoralWindow, Organization } from './organization.js';
export { isDelivered } from './post/answers/delivered.js';
export { isCorporate, isFirm, isFreeMail, isOfOthers } from './post/answers/mailbox.js';
export { denialBefore } from './post/answers/refusing.js';
export { whyUseless } from './post/pictures/alt.js';
export { fileName, isFile } from './post/pictures/local.js';
export { missingConsent } from './post/pictures/people-shown.js';
export { posterText } from './post/pictures/poster.js';
export type * from './post/post.js';
export { foldedText } from './post/published/folded.js';
export { actorOf, isOfReader } from './post/sentences/actor.js';
export { objectEnd } from './post/sentences/object-end.js';
export { serves, shows } from './post/service/acts.js';
export { isMourning } from './post/service/courtesy.js';
export { isNotDone } from './post/service/decisions.js';
export { isForPeople } from './post/service/for-people.js';
export {
  inItsWords,
  isAttribution,
  leadOf,
  type OfficialInLead,
  officialInLead,
} from './post/service/official-in-lead.js';
export { ourselves } from './post/service/ourselves.js';
export { isOfUse, usualFacts } from './post/service/service.js';
export { isHistory, type Led, officesIn } from './post/service/told-next.js';
export { endsInQuestion } from './post/words/conversation.js';
export { headOf, quotedFrom } from './post/words/head.js';
export { insteadOf } from './post/words/instead.js';
export { joined } from './post/words/joined.js';
export { linesOf, linesOfEach } from './post/words/lines.js';
export { negated } from './post/words/negated.js';
export { occurrences } from './post/words/occurrences.js';
export { ownWords } from './post/words/speech.js';
export { wholeGroup } from './post/words/whole-group.js';
export type { Act } from './reading/act-names.js';
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
export { findBareDurations, findDurations } from './recognizers/durations.js';
export { partsOfName, plainAddress } from './recognizers/handles.js';
export { isOpen } from './recognizers/hours.js';
export { holdsMaskedNumber } from './recognizers/masked.js';
export { findNames, isLikelyName, likelyNames, nameAt, nameInAddress } from './recognizers/names.js';
export { isAttended, isStaffed } from './recognizers/phones.js';
export { findTimes } from './recognizers/times.js';
export { findUrls } from './recognizers/urls.js';
export { findYears, yearsAgo } from './recognizers/years.js';
export type * from './rule-text.js';
export { isBarelyOver } from './text/barely.js';
export {
  figures,
  holdsLetterOrFigure,
  isCapital,
  isRoman,
  letters,
  marks,
  otherScripts,
  withCapital,
} from './text/characters.js';
export { copied } from './text/copied.js';
export { emojiSign, findEmoji } from './text/emoji.js';
export { excerpt } from './text/excerpt.js';
export { keyOf, unaccented } from './text/fold.js';
export { graphemes } from './text/graphemes.js';
export { grouped } from './text/grouped.js';
export { lazy } from './text/lazy.js';
export { lostSigns } from './text/lost-signs.js';
export { messengerMarks } from './text/messenger-marks.js';
export { slipOf } from './text/nearest.js';
export { findQuotes } from './text/quotes.js';
export { apart, itemAt, lastAt, nextAt, overlapsWith, type Range } from './text/ranges.js';
export { rememberedEach, rememberedFor } from './text/remembered.js';
export { holds, overlap, type Span, spanOf } from './text/span.js';
export { windowsByte, windowsSigns } from './text/windows-1252.js';

/** Types a rule: it can use no more of the post than it declares in `reads`. */
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
