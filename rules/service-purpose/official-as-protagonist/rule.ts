import { defineRule, ourselves, type Post, quotedFrom, type Range } from '../../../src/rule.js';
import { isSurelyLed } from './leading.js';
import { officialLike, officialShown } from './shown.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  reads: [
    'aboutOurselves',
    'actions',
    'actorAt',
    'changes',
    'datesToCome',
    'grammar',
    'isContinued',
    'isCourtesy',
    'isOthersWords',
    'kind',
    'protagonism',
    'sentencesLike',
  ],
  *check(post, { hints, organization }) {
    const found = ourselves(post, organization.officials);
    if (found?.official && post.isOthersWords(found.official)) return;
    if (!found?.official) {
      const told = hints ? officialShown(post) : undefined;
      const alike = hints && !told ? officialLike(post) : undefined;
      const shown = told ?? alike;
      if (shown && !post.isOthersWords(shown))
        yield {
          at: shown,
          message: 'named',
          data: { words: shown === alike ? quotedFrom(shown) : shown.text },
          severity: 'suggestion',
          ...((shown === alike || !isSurelyLed(post, shown)) && { hint: true }),
        };
      return;
    }
    const isJudged = found.isLikely !== undefined;
    if (isJudged && (post.kind === 'reply' || post.isContinued || post.isCourtesy)) return;
    const isFirst = isAtHead(post, found.official);
    // After other words the news often comes first, and the office-holder is only named.
    const isAside = found.official.official && !isFirst;
    yield {
      at: found.official,
      message: !found.official.official ? 'house' : isFirst ? 'official' : 'named',
      data: { words: found.official.text },
      ...((found.isLikely || isAside) && { severity: 'suggestion' }),
      ...(isAside && !isSurelyLed(post, found.official) && { hint: true }),
    };
  },
});

/** «Tal como lo ha instruido el primer edil» comes after the news, not before it. */
const isAtHead = ({ lead, words }: Post<never>, at: Range): boolean =>
  words.filter(({ start }) => start >= (lead[0]?.start ?? 0) && start < at.start).length < 4;
