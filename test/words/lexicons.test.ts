import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes, fileOf } from '../../src/language/files.js';
import { lexiconNames } from '../../src/language/schema.js';
import type { LexiconSource } from '../../src/lexicon/lexicon.js';
import { patternOf } from '../../src/lexicon/syntax/pattern.js';
import { parseTerm, type Term } from '../../src/lexicon/syntax/terms.js';
import { groupsByLexicon } from '../../src/registry/known-groups.js';
import { groupsOf } from '../../src/registry/set.js';
import { faults, folders, nameOf, soundPhrases } from '../sound-rules.js';
import { failing, type Tested } from './lexicon-tests.js';

const root = new URL('../../rules/', import.meta.url);
const everything = folders.lexicons;
const lexicons = everything.filter((source): source is Tested => 'tests' in source);

it('every lexicon has tests', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => /(?:^|[/\\])([a-z][a-z-]*\.[a-z]{2,3})\.yml$/.exec(file)?.[1])
    .filter((name) => name !== undefined && !name.startsWith('sets.'));
  const ofLanguages = codes.flatMap((code) => lexiconNames.map((name) => fileOf(code)[name] && `${name}.${code}`));
  files.push(...ofLanguages.filter((name) => name !== undefined));
  const read = [...lexicons.map(nameOf), ...faults.keys()].filter((name) => files.includes(name));
  expect([...new Set(read)].sort()).toEqual(files.sort());
});

/** Those whose file cannot be read have a test too: it fails with the sentence. */
it.each([...faults])('%s can be read', (_, sentence) => expect([sentence]).toEqual([]));

it.each(everything.map((lexicon) => [nameOf(lexicon), lexicon] as const))('the tests of %s', (_, lexicon) => {
  const phrases = soundPhrases(lexicon.language);
  expect([faults.get(nameOf(lexicon))].filter(Boolean)).toEqual([]);
  if (lexicons.includes(lexicon as Tested)) expect(failing(phrases, lexicon as Tested)).toEqual([]);
});

it.each(everything.map((lexicon) => [nameOf(lexicon), lexicon] as const))(
  '%s uses the sets that it names',
  (_, lexicon) => {
    const written = JSON.stringify(lexicon);
    const unused = Object.keys(lexicon.sets ?? {}).filter((set) => !new RegExp(`@${set}(?!\\w)`).test(written));
    // Those of `sets` are for the others.
    expect(lexicon.lexicon === 'sets' ? [] : unused).toEqual([]);
  },
);

describe.each([...new Set(lexicons.map((lexicon) => lexicon.language))])('patterns in %s', (language) => {
  it('name a list of four words or more when they need it twice', () => {
    soundPhrases(language);
    const sources = everything.filter((source) => source.language === language && !faults.has(nameOf(source)));
    const seen = new Map<string, string[]>();
    for (const source of sources)
      for (const list of longLists(source)) {
        const name = [...new Set(list)].sort().join('|');
        seen.set(name, [...(seen.get(name) ?? []), source.lexicon]);
      }
    const twice = [...seen]
      .filter(([, where]) => where.length > 1)
      .map(([list, where]) => `${where.join(', ')}: ${list}`);
    expect(twice).toEqual([]);
  });
});

it('sets are called what they hold: the layout can only name one after its first words', () => {
  const firstWords = (list: unknown): string[] => {
    const words = [list]
      .flat(3)
      .flatMap((one) => /\p{L}+/u.exec(String(one).replace(/:.*/, ''))?.[0].toLowerCase() ?? []);
    return words.length < 2 ? [] : [words.slice(0, 2).join('_'), words.slice(0, 3).join('_')];
  };
  const nameless = everything.flatMap(({ lexicon, language, sets = {} }) =>
    Object.entries(sets)
      .filter(([name, list]) => firstWords(list).includes(name.replace(/_\d+$/, '')))
      .map(([name]) => `${lexicon}.${language}: @${name}`),
  );
  expect(nameless).toEqual([]);
});

it('data of both languages stand in lines of 120 characters at most', () => {
  const files = [...codes.map((code) => `src/language/${code}.yml`), 'rules/lexicons/shared.yml'];
  const long = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (line.length > 120 && !/^\s*#/.test(line) ? [`${file}:${at + 1}`] : [])),
  );
  expect(long).toEqual([]);
});

it('expressions are few and short', () => {
  const all = everything.flatMap((source) => valuesIn(source, 're'));
  expect(all.filter((expression) => expression.length > 80)).toEqual([]);
  expect(all.length).toBeLessThanOrEqual(40);
});

/** Lists of four words or more, in sets and in brackets; a list that several entries share by a YAML anchor is one. */
function longLists({
  sets = {},
  groups = {},
  entries = [],
  not = {},
  context,
  quiet_topics,
}: LexiconSource): string[][] {
  const known = new Set<unknown>();
  const lists: string[][] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') lists.push(...choicesIn(parseTerm(value)));
    else if (typeof value === 'object' && value !== null && !known.has(value)) {
      known.add(value);
      if (Array.isArray(value)) for (const item of value) visit(Array.isArray(item) ? patternOf(item) : item);
      else for (const [key, inner] of Object.entries(value)) if (!notPatterns.includes(key)) visit(inner);
    }
  };
  for (const value of [groups, entries, not, context, quiet_topics]) visit(value);
  for (const set of Object.values(sets)) {
    const members = set.flat();
    visit(members);
    if (members.length > 3) lists.push(members.flatMap((pattern) => alternativesOf(parseTerm(pattern))));
  }
  return lists;
}

const notPatterns = ['re', 'stem', 'plain', 'hint', 'say', 'k', 'c', 'w', 'note', 'src', 'lemma', 'resolve', 'strict'];

/** A readable form of a term, different for different terms. */
const asWritten = (term: Term): string =>
  term.type === 'text' ? term.text : term.type === 'space' ? ' ' : JSON.stringify(Object.values(term));

const alternativesOf = (terms: readonly Term[]): string[] => {
  const [only] = terms;
  return terms.length === 1 && only?.type === 'choice' && !only.optional
    ? only.of.flatMap(alternativesOf)
    : [terms.map(asWritten).join('')];
};

const choicesIn = (terms: readonly Term[]): string[][] =>
  terms.flatMap((term) => {
    if (term.type !== 'choice') return [];
    const own = term.of.flatMap(alternativesOf);
    return [...(own.length > 3 ? [own] : []), ...term.of.flatMap((inner) => choicesIn(inner))];
  });

function valuesIn(value: unknown, key: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : valuesIn(inner, key),
  );
}

describe('groups', () => {
  const code = ['src', 'rules'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('group-names.ts'))
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

  it('that a rule asks its own lexicon for are there', () => {
    const { rules, lexicons: all } = folders;
    const known = groupsByLexicon([groupsOf(all)]);
    const missing = rules.flatMap(({ module = '', lexicons: used }) => {
      const own = new Set(Object.values(used).flatMap((lexicons) => lexicons.flatMap((name) => [...known.get(name)!])));
      const folder = dirname(module).replaceAll('\\', '/');
      const texts = code.filter(({ file }) => file.startsWith(`${folder}/`)).map(({ text }) => text);
      const names = texts.flatMap(
        (text) => text.match(/(?<=\blexicon\s*\.(?:hits|said|hitsIn)\((?:[^'()]+, )?')\w+/g) ?? [],
      );
      return names.filter((name) => !own.has(name)).map((name) => `${folder}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('that are there are asked for', () => {
    const words = new Set(code.flatMap(({ text }) => text.match(/(?<=')\w+(?=')|\b\w+(?=: )/g) ?? []));
    const ofRules = code
      .filter(({ file, text }) => file.startsWith('rules/') && /lexicon\s*\.(?:hits|said)\(\)/.test(text))
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
