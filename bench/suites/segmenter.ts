import { listed, type Recognizers, type Suite } from './suite.js';

const languages = { es: 'spanish', en: 'english' } as const;
const pathOf = (name: string): string => `spec/pragmatic_segmenter/languages/${name}_spec.rb`;

const quoted = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`;
/** A text and its expected sentences: calls in a Ruby spec, parsed as text. */
const spec = new RegExp(
  String.raw`Segmenter\.new\(text: (${quoted}), language: ['"]\w\w['"]\)\s*expect\(ps\.segment\)\.to eq\(\[((?:\s*(?:${quoted}),?)*)\s*\]\)`,
  'gs',
);

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The value of a Ruby string. */
function saidBy(written: string): string {
  const inner = written.slice(1, -1);
  if (written.startsWith("'")) return inner.replace(/\\(['\\])/g, '$1');
  return inner.replace(/\\u(?:\{([\da-f]+)\}|([\da-f]{4}))|\\(.)/gis, (_, long, short, sign) =>
    sign === undefined ? String.fromCodePoint(Number.parseInt(long ?? short, 16)) : (escapes[sign] ?? sign),
  );
}

const plain = (sentence: string): string => sentence.replace(/\s+/g, ' ').trim();

const sentencesOf = (text: string, lang: string, { parseDraft, registry }: Recognizers): string =>
  listed(
    parseDraft(text, { path: 'text.txt', lang, phrases: registry.phrases }).sentences.map(({ start, end }) =>
      plain(text.slice(start, end)),
    ),
  );

/** The ends of sentences. */
export const segmenter: Suite = {
  name: 'pragmatic segmenter',
  repository: 'diasks2/pragmatic_segmenter',
  reads: Object.values(languages).map(pathOf),
  *cases(mirror, recognizers) {
    for (const [language, name] of Object.entries(languages)) {
      let index = 0;
      for (const [, text = '', sentences = ''] of (mirror.read(pathOf(name)) ?? '').matchAll(spec)) {
        index++;
        const value = saidBy(text);
        const expected = Array.from(sentences.matchAll(new RegExp(quoted, 'gs')), ([written]) =>
          plain(saidBy(written)),
        );
        yield {
          id: `${language}/${index}`,
          text: value,
          expected: listed(expected),
          found: sentencesOf(value, language, recognizers),
        };
      }
    }
  },
};
