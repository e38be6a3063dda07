import { defineRule, type Issue, lazy, overlapsWith, type Post, type Span } from '../../../src/rule.js';
import { assistantWords } from './assistant.js';
import { notesIn } from './notes.js';

export default defineRule({
  severity: 'error',
  severities: ['warning', 'suggestion'],
  personal: true,
  reads: [],
  *check(post, { lexicon }) {
    const isSyntax = lazy(() => overlapsWith([...post.links, ...post.images, ...post.verbatim]));
    const isOwn = (at: Span): boolean => !post.quoted(at) && !isSyntax()(at);
    const isSample = lazy(() => post.kind === 'article' || lexicon.hitsIn(post.prose, 'sample').length > 0);
    const notes = notesIn(post, lexicon).filter(({ at }) => isOwn(at));
    for (const { at, fills } of notes) yield { ...found('note', at), ...(!fills && isSample() && weak) };
    const isNote = overlapsWith(notes.map(({ at }) => at));
    for (const hit of lexicon.said('day'))
      if (isOwn(hit) && !isNote(hit) && isPlaceholder(hit.text, hit.entry.kind)) yield found('day', hit);
    const filler = lexicon.said('filler').find(isOwn);
    if (filler) yield { ...found('filler', filler), ...(isSample() && weak) };
    for (const at of assistantWords(post as Post<never>, lexicon))
      if (isOwn(at)) yield { ...found('assistant', at), severity: 'warning' };
  },
});

/** In an article, or where templates are the subject, such words may be shown on purpose. */
const weak = { severity: 'suggestion', hint: true } as const;

const found = (message: string, at: Span): Issue => ({ at, message, data: { words: at.text } });

/** “See you in March xx” ends in kisses: of the kind `capital`, only “XX” holds a place. */
const isPlaceholder = (text: string, kind: string | undefined): boolean => kind !== 'capital' || /X{2}/.test(text);
