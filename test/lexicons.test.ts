import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compile } from '../src/lexicon/compile/compile.js';
import type { Hit, LexiconSource } from '../src/lexicon/lexicon.js';
import { open } from '../src/lexicon/match/phrases.js';

const folder = new URL('../rules/lexicons/', import.meta.url);
const read = (file: string) => parse(readFileSync(new URL(file, folder), 'utf8'));
const inflection = read('_schema.yml');

type Test = string | readonly [text: string, group: string];
type Tested = LexiconSource & { tests: { fires: Test[]; quiet: Test[] } };

const lexicons: Tested[] = readdirSync(folder)
  .filter((file) => /\.[a-z]{2}\.yml$/.test(file))
  .map(read)
  .filter(({ lexicon }: LexiconSource) => lexicon !== 'sets');

/** As the headers of the lists tell: weights add up to the threshold; a lone 1 needs company or a word of `context`. */
function fires(hits: readonly Hit[], context: number, threshold: number): boolean {
  const weights = hits.map((hit) => hit.entry.weight).filter((weight) => weight > 0);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return sum >= threshold || (sum > 0 && context > 0);
}

for (const language of [...new Set(lexicons.map((lexicon) => lexicon.language))]) {
  const ours = lexicons.filter((lexicon) => lexicon.language === language);
  const phrases = open(compile([...ours, read(`sets.${language}.yml`)], inflection));
  describe(`lexicons in ${language}`, () => {
    for (const { lexicon, tests, threshold = 1 } of ours) {
      const judge = (test: Test): boolean => {
        const [text, group] = typeof test === 'string' ? [test, undefined] : test;
        const hits = phrases
          .find(text)
          .filter(({ entry }) => entry.lexicon === lexicon && (group === undefined || entry.group === group));
        return fires(hits, phrases.contexts(lexicon, text).length, group === undefined ? threshold : 1);
      };
      const wrong = (list: readonly Test[], wanted: boolean) => list.filter((test) => judge(test) !== wanted);

      it(`${lexicon} fires where it should`, () => expect(wrong(tests.fires, true)).toEqual([]));
      it(`${lexicon} is quiet where it should`, () => expect(wrong(tests.quiet, false)).toEqual([]));
    }
  });
}

describe('groups', () => {
  const code = ['src', 'rules'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ file: `${top}/${file}`, text: readFileSync(`${top}/${file}`, 'utf8') })),
  );
  const names = new Map<string, Set<string>>();
  for (const { lexicon, groups = {} } of lexicons)
    names.set(lexicon, new Set([...(names.get(lexicon) ?? []), ...Object.keys(groups)]));
  /** `hits('events', 'noun')`, `said('events', …)`, `hitsIn(text, 'images', 'people')` */
  const asked = code.flatMap(({ file, text }) =>
    [...text.matchAll(/\b(?:hits|said|contexts|hitsIn)\((?:[^'()]+, )?'([\w-]+)'(?:, '(\w+)')?\)/g)].map(
      ([, lexicon = '', group]) => ({ file, lexicon, group }),
    ),
  );

  it('that the program names are there', () => {
    const unknown = asked
      .filter(({ file, lexicon }) => file.startsWith('src/') && lexicon !== 'lexicon')
      .filter(({ lexicon, group }) => !names.has(lexicon) || (group && !names.get(lexicon)?.has(group)));
    expect(unknown).toEqual([]);
  });

  it('that are there are asked for', () => {
    const words = new Set(code.flatMap(({ text }) => text.match(/(?<=')\w+(?=')|\b\w+(?=: )/g) ?? []));
    const ofRules = code
      .filter(({ text }) => /lexicon\s*\.(?:hits|said)\(\)/.test(text))
      .map(({ file }) => dirname(file));
    const used = ofRules.flatMap((folder) => readFileSync(`${folder}/es.yml`, 'utf8').match(/(?<=use: )[\w-]+/g) ?? []);
    const whole = new Set([...used, ...asked.filter(({ group }) => !group).map(({ lexicon }) => lexicon)]);
    whole.add('abbreviations');
    const dead = [...names].flatMap(([lexicon, groups]) =>
      whole.has(lexicon) ? [] : [...groups].filter((group) => !words.has(group)).map((group) => `${lexicon} ${group}`),
    );
    expect(dead).toEqual([]);
  });
});
