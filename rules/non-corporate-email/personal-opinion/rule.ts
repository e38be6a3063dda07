import { defineRule, isSigned, isSpeech } from '../../../src/rule.js';

/** Two hits so near are one opinion: «En mi opinión, creo que». */
const near = 12;

export default defineRule({
  severity: 'warning',
  *check(draft, { lexicon }) {
    if (draft.meta.first('author', 'authors', 'autor', 'autora', 'autores', 'byline')) return;
    if (draft.kind === 'reply' && isSigned(draft)) return;
    let last = Number.NEGATIVE_INFINITY;
    for (const hit of lexicon.hits('personal_opinion')) {
      if (hit.entry.weight === 0 || draft.quoted(hit) || isSpeech(draft, hit)) continue;
      if (hit.start - last > near) yield { at: hit, message: 'opinion', data: { words: hit.text } };
      last = hit.end;
    }
  },
});
