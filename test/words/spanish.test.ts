import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** One word for one thing, and no turns of another language: what is not said, and what is said instead. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/por favor/i, 'the sentence without it'],
  [/línea base/i, 'línea de base'],
  [/\badvertencias?\b/i, 'aviso'],
  [/\bdispensas?\b/i, 'excepción'],
  [/datos de cabecera/i, 'cabecera'],
  [/ventanas? electoral/i, 'periodo electoral'],
  [/\bperíodo/i, 'periodo'],
  [/\blenguas?\b/i, 'idioma'],
  [/\bórdenes\b/i, 'comandos'],
  [/\bapagad[oa]s?\b/i, 'desactivada'],
  [/\b(?:nos|lo|la|se) enseñan?\b/i, 'muestra'],
  [/petici(?:ón|ones) de fusión/i, 'propuesta de cambio'],
  [/\b(?:el|un) terminal\b/i, 'la terminal'],
  [/\bcontactar\b/i, 'ponerse en contacto, escribir'],
  [/\bcuestan? de \p{L}+[aei]r\b/iu, 'cuesta leerlo'],
  [/\b(?:a nivel de|en base a|chequear?|clickear?|clicar)\b/i, 'plain Spanish'],
  [/[“”]/, '«»'],
];

/** What a rule looks for and tries itself on, and the text that the page gives to try. */
const others = new Set(['lexicon', 'examples', 'quiet', 'example']);

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (others.has(key) ? [] : textsIn(inner)));
}

const filesOf = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));

const yaml = [...filesOf('src/messages/es', /\.yml$/), ...filesOf('rules', /(?:^|[/\\])es\.yml$/)];

const said = [
  ...yaml.flatMap((file) => textsIn(parse(readFileSync(file, 'utf8'))).map((text) => [file, text] as const)),
  ...[...filesOf('docs/es', /\.md$/), 'README.es.md'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .replace(/^```.*?^```/gms, '')
      .split('\n')
      .map((line) => [file, line] as const),
  ),
];

test('Spanish is said in one way', () => {
  expect(yaml.length).toBeGreaterThan(50);
  const found = said.flatMap(([file, text]) =>
    refused.flatMap(([turn, instead]) => {
      const there = turn.exec(text);
      return there ? [`${file}: «${there[0]}» (${instead}) in «${text.trim().slice(0, 80)}»`] : [];
    }),
  );
  expect(found).toEqual([]);
});

test('quotation marks are closed in every text', () => {
  const count = (text: string, sign: string): number => text.split(sign).length;
  const open = said.filter(([file, text]) => file.endsWith('.yml') && count(text, '«') !== count(text, '»'));
  expect(open).toEqual([]);
});
