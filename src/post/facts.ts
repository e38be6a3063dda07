import type { LexiconName } from '../lexicon/lexicon.js';
import { rememberedFor } from '../text/remembered.js';
import { answerTime } from './answers/answer-time.js';
import { invitations } from './answers/invitation.js';
import { ownerOf, printedAddresses } from './answers/mailbox.js';
import { refusals } from './answers/refusing.js';
import type { Fact } from './fact.js';
import { aboutOurselves, announcement, eventToCome } from './judgement/judgement.js';
import { localImages } from './pictures/local.js';
import { minorsAround } from './pictures/minors-around.js';
import { peopleShown } from './pictures/people-shown.js';
import type { Facts, Readable, WordlessFacts } from './post.js';
import { isArchived } from './published/archived.js';
import { isFiledByYear } from './published/filed-by-year.js';
import { foldedProse, joinsWords } from './published/folded.js';
import { opening } from './published/opening.js';
import { published } from './published/post-text.js';
import { actorAt } from './sentences/actor.js';
import { sentencesLike } from './sentences/alike.js';
import { sayings } from './sentences/statements.js';
import { isCourtesy } from './service/courtesy.js';
import { decisions } from './service/decisions.js';
import { lead } from './service/lead.js';
import { relativeDates } from './service/relative.js';
import { actions, changes, isContinued, service } from './service/service.js';
import { datesToCome, isPast } from './service/tense.js';
import { spokenParagraphs } from './words/conversation.js';
import { praise } from './words/praise.js';
import { authors, hasAuthor, isOthersWords, isSigned } from './words/speech.js';

/** How to read each fact that needs words. */
export const facts = {
  aboutOurselves,
  actions,
  actorAt,
  announcement,
  answerTime,
  changes,
  datesToCome,
  decisions,
  eventToCome,
  invitations,
  isContinued,
  isCourtesy,
  isOthersWords,
  isPast,
  isSigned,
  minorsAround,
  ownerOf,
  peopleShown,
  praise,
  refusals,
  relativeDates,
  sentencesLike,
  service,
  spokenParagraphs,
} satisfies FactsOf<Facts>;

/** How to read each fact that needs no words. */
export const wordlessFacts = {
  authors,
  foldedProse,
  hasAuthor,
  isArchived,
  isFiledByYear,
  joinsWords,
  lead,
  localImages,
  opening,
  printedAddresses,
  published,
  sayings,
} satisfies { readonly [K in keyof Omit<WordlessFacts, 'today'>]: Fact<never, WordlessFacts[K]> };

// biome-ignore lint/suspicious/noExplicitAny: what a fact reads does not matter here.
type FactsOf<T> = { readonly [K in keyof T]: Fact<any, T[K]> };

/** Is it the name of a fact that needs words? */
export const isFact = (name: PropertyKey): name is keyof Facts => Object.hasOwn(facts, name);

/** The lexicons used by whoever reads these facts and lexicons; for each draft every rule asks again. */
export const lexiconsOf = rememberedFor(
  (reads: readonly Readable[]): ReadonlySet<LexiconName> =>
    new Set(reads.flatMap((name) => (isFact(name) ? [...lexiconsOf(facts[name].reads)] : [name]))),
);
