import type { LexiconName } from '../lexicon/lexicon.js';
import { answerTime } from './answer-time.js';
import { isArchived } from './archived.js';
import { spokenParagraphs } from './conversation.js';
import type { Fact } from './fact.js';
import { foldedProse } from './folded.js';
import { invitations } from './invitation.js';
import { aboutOurselves, announcement, eventToCome } from './judgement/judgement.js';
import { lead } from './lead.js';
import { localImages } from './local.js';
import { ownerOf, printedAddresses } from './mailbox.js';
import { opening } from './opening.js';
import { peopleShown } from './people-shown.js';
import type { Facts, Readable, WordlessFacts } from './post.js';
import { published } from './post-text.js';
import { praise } from './praise.js';
import { relativeDates } from './relative.js';
import { actions, changes, isContinued, isCourtesy, service } from './service.js';
import { hasAuthor, isOthersWords, isSigned } from './speech.js';
import { datesToCome, isPast } from './tense.js';

/** How each fact of a post is read. */
export const facts = {
  aboutOurselves,
  actions,
  announcement,
  answerTime,
  changes,
  datesToCome,
  eventToCome,
  foldedProse,
  hasAuthor,
  invitations,
  isArchived,
  isContinued,
  isCourtesy,
  isOthersWords,
  isPast,
  isSigned,
  lead,
  localImages,
  opening,
  ownerOf,
  peopleShown,
  praise,
  printedAddresses,
  published,
  relativeDates,
  service,
  spokenParagraphs,
} satisfies FactOfEach;

// biome-ignore lint/suspicious/noExplicitAny: what a fact reads is its own affair here.
type FactOfEach = { readonly [K in keyof Omit<Facts & WordlessFacts, 'today'>]: Fact<any, (Facts & WordlessFacts)[K]> };

const isFact = (name: string): name is keyof Facts => Object.hasOwn(facts, name);

/** The lexicons that are asked by who reads these facts and lexicons. */
export function lexiconsOf(reads: readonly Readable[], seen = new Set<LexiconName>()): ReadonlySet<LexiconName> {
  for (const name of reads)
    if (isFact(name)) lexiconsOf(facts[name].reads, seen);
    else seen.add(name);
  return seen;
}
