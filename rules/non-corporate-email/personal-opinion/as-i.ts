import { type Lexicon, overlap, overlapsWith, type Post, type Range, type Span, spanOf } from '../../../src/rule.js';
import { mayBeOthers } from './speech.js';

/** «No la haría», “I would not sign it”: whoever writes speaks of themselves. */
export function spokenAsI(post: Post<'grammar' | 'isOthersWords'>, lexicon: Lexicon): Span | undefined {
  const isNamed = introduced(lexicon);
  const spoken = post.within('sentence', post.hits('grammar', 'i'));
  const said = post.sayings.all.find(({ verb, role, mode, sentence }) => {
    if (verb?.person !== 1 || role !== 'main' || mode !== 'states') return false;
    // «Paseo», «estudio»: a lone present is a noun as often.
    const isLone = verb.cell === 'pres1' && verb.main.start === verb.start && !verb.pronoun;
    if (isLone && !spoken.has(verb)) return false;
    return !isNamed(verb) && !isCited(post, sentence, verb) && !mayBeOthers(post, verb);
  });
  return said?.verb && spanOf(post.source, said.verb.start, said.verb.end);
}

/** “I'm Ana, here until eight”: who is at the desk. */
export const introduced = (lexicon: Lexicon): ((at: Range) => boolean) => overlapsWith(lexicon.said('introduces'));

/** «Declaro vivir aquí: con esa frase empieza el impreso». */
const isCited = ({ source, sentences }: Post<never>, sentence: number, { end }: Range): boolean =>
  source.slice(end, sentences[sentence]?.end).includes(': ');

/** «El horario me cansa», «mi idea del carril es otra»: the writer is somebody in a statement. */
export function ownWord(post: Post<'grammar' | 'isOthersWords'>, lexicon: Lexicon): Span | undefined {
  const isNamed = introduced(lexicon);
  return post.said('grammar', 'i').find((hit) => {
    const said = post.sayings.at(hit.start);
    // “My Town”, «Mi Primer Empleo» are names; «el recuerdo» is a thing.
    const isThing = said?.groups.some(({ head }) => overlap(head, hit));
    const isName = /^ \p{Lu}/u.test(post.source.slice(hit.end, hit.end + 2));
    if (isNamed(hit) || !said?.verb || said.mode !== 'states' || said.role !== 'main' || isThing || isName)
      return false;
    return !isCited(post, said.sentence, said.verb) && !mayBeOthers(post, hit);
  });
}
