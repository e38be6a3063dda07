import { type Lexicon, overlapsWith, type Post, type Span, spanOf } from '../../../src/rule.js';
import { mayBeOthers } from './speech.js';

/** «Ha sido un error», «el Gobierno se burla de los pueblos»: a verdict, or what those who rule are blamed for. */
export function verdictIn(post: Post<'grammar' | 'isOthersWords'>, lexicon: Lexicon): Span | undefined {
  const verdicts = lexicon.said('verdict');
  const rulers = lexicon.said('ruler');
  const isVerdict = overlapsWith(verdicts);
  const isRulers = overlapsWith(rulers);
  const said = post.sayings.with([...verdicts, ...rulers]).find(({ verb, role, mode, groups, subject }) => {
    if (!verb || verb.negated || role === 'relative' || mayBeOthers(post, verb)) return false;
    const isRuler = subject !== undefined && isRulers(subject);
    if (isRuler)
      return (mode === 'states' && verb.acts.has('harm')) || (mode === 'must' && verb.cell.startsWith('cond'));
    const isJudged = groups.some(({ preposition, head }) => !preposition && isVerdict(head));
    return mode === 'states' && verb.acts.has('be') && isJudged;
  });
  return said?.verb && spanOf(post.source, said.verb.start, said.verb.end);
}
