import { Lexer } from 'yaml';
import { Mistake } from '../mistake.js';
import { placesOf } from '../text/span.js';
import { type ConfigSource, dataSource, withoutWords } from './source.js';

/** Reads a file that holds patterns. Throws a Mistake where YAML would cut one short: `the #word` without quotes. */
export function patternSource(name: string, text: string, isOutside = false): ConfigSource {
  const cut = cutIn(text);
  if (cut) {
    const fault = new Mistake('config-cut', { where: `${name}:${placesOf(text)(cut.at).line}`, cut: cut.text });
    throw isOutside ? withoutWords(fault) : fault;
  }
  return dataSource(name, text, { isOutside });
}

/** Marks that the lexer puts between the pieces of the text, which are not part of it. */
const marks = ['\u{2}', '\u{18}', '\u{1f}'];

/** The first comment that follows something on its line and begins with a letter, as `#word` does. */
function cutIn(text: string): { readonly at: number; readonly text: string } | undefined {
  let at = 0;
  for (const piece of new Lexer().lex(text)) {
    if (marks.includes(piece)) continue;
    const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
    if (/^#\p{L}/u.test(piece) && line.trim() !== '') return { at, text: piece.trimEnd() };
    at += piece.length;
  }
  return undefined;
}
