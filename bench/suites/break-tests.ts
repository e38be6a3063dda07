import { holdsLetter, holdsLetterOrFigure } from '../../src/text/characters.js';
import { listed, type Recognizers, type Suite, wordsAt } from './suite.js';

/** The version of Unicode in this Node: 17.0.0. */
const folder = `unicodetools/data/ucd/${process.versions.unicode}.0/auxiliary/`;

/** The parts of a break test's line: its text, split where it says. */
function partsOf(line: string): string[] {
  const [signs = ''] = line.split('#');
  return signs
    .split('÷')
    .map((part) =>
      Array.from(part.matchAll(/[0-9A-F]{4,6}/g), ([code]) => String.fromCodePoint(Number.parseInt(code, 16))).join(''),
    )
    .filter((part) => part !== '');
}

interface BreakTest {
  expected(parts: readonly string[]): string;
  found(text: string, recognizers: Recognizers): string;
}

const tests: Readonly<Record<string, BreakTest>> = {
  Grapheme: { expected: listed, found: (text, { graphemes }) => listed(graphemes(text)) },
  // Only words with letters are expected.
  Word: {
    expected: (parts) => listed(parts.filter(holdsLetter)),
    found: (text, { findWords }) => wordsAt(text, findWords(text, 0, text.length)),
  },
  // Sentences are trimmed, and those without words are dropped.
  Sentence: {
    expected: (parts) => listed(parts.map((part) => part.trim()).filter(holdsLetterOrFigure)),
    found: (text, { sentencesIn }) =>
      wordsAt(
        text,
        sentencesIn(text, () => undefined),
      ),
  },
};

/** Unicode's own tests for breaking texts. */
export const breakTests: Suite = {
  name: 'unicode breaks',
  repository: 'unicode-org/unicodetools',
  reads: Object.keys(tests).map((name) => `${folder}${name}BreakTest.txt`),
  *cases(mirror, recognizers) {
    for (const [name, { expected, found }] of Object.entries(tests)) {
      const lines = (mirror.read(`${folder}${name}BreakTest.txt`) ?? '').split('\n').filter((line) => /^÷/.test(line));
      for (const [index, line] of lines.entries()) {
        const parts = partsOf(line);
        const text = parts.join('');
        yield {
          id: `${name.toLowerCase()}/${index + 1}`,
          text,
          expected: expected(parts),
          found: found(text, recognizers),
        };
      }
    }
  },
};
