import { defineRule, type Hit, type Post, type Span, spanOf } from '../../../src/rule.js';
import { isSpeech } from './speech.js';

/** Two hits this close are one opinion: «En mi opinión, creo que». */
const sameOpinion = 12;

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  reads: ['grammar', 'isOthersWords', 'isSigned'],
  *check(post, { lexicon }) {
    const said = lexicon.said('personal_opinion');
    if (post.hasAuthor || (post.kind === 'reply' && post.isSigned)) return;
    if (said.length === 0) {
      const at = spokenAsI(post);
      if (at && !isTitle(at))
        yield { at, message: 'opinion', severity: 'suggestion', hint: true, data: { words: at.text } };
    }
    let last: Hit | undefined;
    for (const hit of said) {
      if (hit.entry.kind === 'loose' && post.kind === 'article') continue;
      if (isTitle(hit) || isSpeech(post, hit) || post.isOthersWords(hit) || isReported(post, hit)) continue;
      const isSame = last && hit.start - last.end < sameOpinion && post.within('sentence', [last]).has(hit);
      if (!isSame) yield { at: hit, message: 'opinion', data: { words: hit.text } };
      last = hit;
    }
  },
});

/** A work is named so: “I Believe in Father Christmas”. */
const isTitle = ({ text }: Span): boolean => /^\p{L}+,? \p{Lu}\p{Ll}/u.test(text);

/** «No la haría», “I would not sign it”: whoever writes speaks of themselves. */
function spokenAsI(post: Post<'grammar' | 'isOthersWords'>): Span | undefined {
  if (post.kind === 'article' || post.kind === 'reply') return undefined;
  const said = post.sayings.with(post.hits('grammar', 'i')).find(({ verb, role, mode, sentence }) => {
    if (verb?.person !== 1 || role !== 'main' || mode !== 'states') return false;
    // «Declaro vivir aquí: con esa frase empieza el impreso».
    const isCited = post.source.slice(verb.end, post.sentences[sentence]?.end).includes(': ');
    return !isCited && !isSpeech(post, verb) && !post.isOthersWords(verb);
  });
  return said?.verb && spanOf(post.source, said.verb.start, said.verb.end);
}

/** «Estoy contento, dice una vecina», “I miss it, said Tom”: somebody else is named after it as the speaker. */
function isReported({ sayings }: Post<never>, { start }: Hit): boolean {
  const said = sayings.at(start);
  if (!said) return false;
  return sayings
    .of(said.sentence)
    .some(
      (other) =>
        other.start > start &&
        other.verb?.acts.has('say') &&
        !other.verb.negated &&
        other.subject !== undefined &&
        other.verb.person !== 1,
    );
}
