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
    const { leading, holds } = ourselves(post, organization.officials) ?? {};
    if (leading && post.isOthersWords(leading)) return;
    const isPassedOver = holds !== 'told' && (post.kind === 'reply' || post.isContinued || post.isCourtesy);
    const [thanked] = post.kind === 'reply' || (leading && !isPassedOver) ? [] : post.said('protagonism', 'thanked');
    if (thanked && !post.isOthersWords(thanked)) {
      yield { at: thanked, message: 'named', data: { words: thanked.text }, severity: 'suggestion' };
      return;
    }
    if (!leading) {
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
    if (isPassedOver) return;
    const isFirst = isAtHead(post, leading);
    // After other words the news often comes first, and the office-holder is only named.
    const isAside = leading.who === 'official' && !isFirst;
    yield {
      at: leading,
      message: leading.who === 'house' ? 'house' : isFirst ? 'official' : 'named',
      data: { words: leading.text },
      ...((holds === 'likely' || isAside) && { severity: 'suggestion' }),
      ...(isAside && !isSurelyLed(post, leading) && { hint: true }),
    };
  },
});

/** «Tal como lo ha instruido el primer edil» comes after the news, not before it. */
const isAtHead = ({ lead, words }: Post<never>, at: Range): boolean =>
  words.filter(({ start }) => start >= (lead[0]?.start ?? 0) && start < at.start).length < 4;
