import { defineRule, type Issue, isOfUse, ourselves, overlap, type Post, usualFacts } from '../../../src/rule.js';
import { lacking } from './lacking.js';
import {
  asksReader,
  isEssay,
  isEvent,
  isInward,
  isOfLongAgo,
  isOnlyOurs,
  mostWordsOfNotice,
  offersLink,
} from './purpose.js';
import { shownBy } from './shown.js';
import { givesResult, goesOnForReaders, tellsReader, tellsWhatChanges } from './tells-reader.js';
import { vagueNotice } from './vague.js';

const likely = { severity: 'suggestion' } as const;

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency', 'reply', 'institutional'],
  options: { minFacts: usualFacts },
  limits: { minFacts: [0, 20] },
  reads: [
    'aboutOurselves',
    'actions',
    'actorAt',
    'changes',
    'dates',
    'grammar',
    'eventToCome',
    'house',
    'isContinued',
    'isCourtesy',
    'isOthersWords',
    'isPast',
    'service',
    'events',
    'kind',
    'protagonism',
    'puffery',
    'purpose',
    'sentencesLike',
  ],
  *check(post, { hints, lexicon, options, organization }): Iterable<Issue> {
    const at = post.opening;
    if (!at || post.isContinued || post.isCourtesy || post.isOthersWords(at) || isOfLongAgo(post)) return;
    if (post.hits('purpose', 'open_knowledge').some((hit) => hit.entry.weight > 0)) return;
    const vague = vagueNotice(post as Post<never>, lexicon);
    if (vague) {
      yield { at: vague, message: 'vague', severity: 'suggestion', data: { words: vague.text } };
      return;
    }
    const found = ourselves(post, organization.officials);
    if (found?.leading) return;
    const { service } = post;
    const isLong = post.words.length > mostWordsOfNotice;
    const isExempt = isLong || isEvent(post, service.facts);
    const isUseless = !isExempt && !isOfUse(service, options.minFacts);
    const isLeaning = !isExempt && isOnlyOurs(post);
    const isSeen = found !== undefined || isUseless || isLeaning;
    if (!isSeen && (!hints || isExempt || !isInward(post, at))) return;
    if (tellsWhatChanges(post) || (!found && tellsReader(post))) return;
    // Works that are over and services that are back change something for people, whoever says it.
    if (found && post.changes.some((change) => post.lead.some((part) => overlap(part, change)))) return;
    // The useful part of a longer text may be at its end.
    if (found && isLong && asksReader(post)) return;
    const shown = shownBy(post);
    // Articles on how an office works are of use to others in ways that signs do not show.
    const isWeak = !isSeen || isEssay(post) || (found?.holds === 'likely' && isLong);
    if ((found || isUseless) && post.said('kind', 'thanks').some((hit) => overlap(hit, at)))
      yield { at, message: 'thanks', ...(found?.holds === 'likely' && likely), ...(isWeak && { hint: true }) };
    else if (shown?.how === 'acts')
      yield {
        at,
        message: 'acts',
        severity: 'suggestion',
        data: { words: shown.words.text },
        ...((isWeak || !shown.isFirst) && { hint: true }),
      };
    else if (shown?.how === 'report' || shown?.how === 'past') {
      const isSure = shown.how === 'report' && found?.holds === 'surely';
      const isFollowed = offersLink(post) || goesOnForReaders(post) || givesResult(post);
      // A past tense alone often tells what lasts: «ha comenzado la fiesta», “introduced features”.
      yield {
        at,
        message: 'past',
        ...(!isSure && { severity: 'suggestion' }),
        ...((isWeak || isFollowed || (!isSure && !(shown.how === 'report' && shown.isAlone))) && { hint: true }),
      };
    } else {
      const isFelt = !found && isUseless && shown !== undefined;
      yield { at, ...lacking(post, isUseless || isLeaning), severity: 'suggestion', ...(!isFelt && { hint: true }) };
    }
  },
});
