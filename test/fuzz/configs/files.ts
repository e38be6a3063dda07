import { stringify } from 'yaml';
import { baselineName } from '../../../src/run/baseline-file.js';
import type { Random } from '../random.js';
import { mutated } from '../texts/mutate.js';
import { anyValue, entries, ids, options, patterns, values } from './values.js';

/** The settings files of a folder: a config, and perhaps rules, ignore files, a baseline. */
export function settingsFiles(random: Random): Record<string, string> {
  const config = configOf(random);
  const isOwn = random.chance(0.4);
  if (isOwn) config.rulesDir = './rules';
  const written = random.chance(0.5) ? stringify(config) : JSON.stringify(config, null, random.int(3));
  const name = random.pick([
    'redlint.config.yaml',
    'redlint.config.yaml',
    '.redlintrc',
    '.redlintrc.json',
    'package.json',
  ]);
  return {
    [name]: broken(name === 'package.json' ? JSON.stringify({ redlint: config }) : written, random, 0.3),
    ...(random.chance(0.2) && {
      'x.yaml': stringify({ extends: random.pick(['./x.yaml', 'redlint.config.yaml', 'preset:strict']) }),
    }),
    ...(isOwn && rulesOf(random)),
    ...(random.chance(0.3) && {
      '.redlintignore': broken(random.several(5, () => random.pick(patterns)).join('\n'), random, 0.4),
    }),
    ...(random.chance(0.3) && { [baselineName]: broken(baselineOf(random), random, 0.3) }),
  };
}

const broken = (text: string, random: Random, chance: number): string =>
  random.chance(chance) ? mutated(text, random, 1 + random.int(3), () => '{}[]:&a *a !!set "\\u0000" <<: - ? |') : text;

function configOf(random: Random): Record<string, unknown> {
  const config: Record<string, unknown> = { root: true };
  for (const [key, all] of Object.entries(values))
    if (random.chance(0.2))
      config[key] = random.chance(0.6) ? all[0] : random.chance(0.8) ? random.pick(all) : anyValue(random);
  const setting = () =>
    random.chance(0.6)
      ? random.pick(['error', 'warning', 'suggestion', 'off', 'nope'])
      : [
          random.pick(['error', 'off']),
          Object.fromEntries(random.several(2, () => [random.pick(options), anyValue(random)])),
        ];
  if (random.chance(0.4)) config.rules = Object.fromEntries(random.several(3, () => [random.pick(ids), setting()]));
  if (random.chance(0.1)) config[random.pick(['__proto__', 'constructor', 'nope', 'Rules', ''])] = anyValue(random);
  return config;
}

function rulesOf(random: Random): Record<string, string> {
  const rule = {
    title: random.pick(['T', '', 5, null]),
    why: random.pick(['W', undefined]),
    messages: random.pick([{ found: '«{word}»: {instead}.' }, { found: '{nope} {' }, {}, 5, { __proto__: 'x' }]),
    lexicon: random.chance(0.8)
      ? random.several(5, () => random.pick(entries))
      : random.pick<unknown>([{ groups: { a: [{ t: 'b' }], b: 5 } }, 5, 'x', { groups: 5 }, { threshold: -1 }]),
    examples: random.pick<unknown>([[{ bad: 'Los ⟦súbditos⟧.', good: 'a' }], [{ bad: '⟦⟦', good: 5 }], [], 'x']),
    ...(random.chance(0.2) && { [random.pick(['severity', 'strict', 'quiet', 'terms', 'nope'])]: anyValue(random) }),
  };
  const file = random.pick([
    'rules/own/es.yml',
    'rules/own/en.yml',
    'rules/own/xx.yml',
    'rules/es.yml',
    'rules/Own Rule/es.yml',
    'rules/puffery/es.yml',
  ]);
  return {
    [file]: broken(stringify(rule, { keepUndefined: false }), random, 0.3),
    ...(random.chance(0.1) && { 'rules/own/rule.mjs': 'export default {};' }),
    ...(random.chance(0.1) && {
      'rules/lexicons/words.es.yml': broken(
        stringify({ entries: random.several(4, () => random.pick(entries)) }),
        random,
        0.3,
      ),
    }),
  };
}

const baselineOf = (random: Random): string =>
  JSON.stringify({
    version: random.pick<unknown>([1, 1, 1, 2, '1', null]),
    ...(random.chance(0.3) && { date: random.pick(['2026-01-01', '2026-02-30', 5]) }),
    files: Object.fromEntries(
      random.several(4, () => [
        random.pick(['a.md', 'x/y.md', '__proto__', 'constructor', '', '..']),
        random.chance(0.8)
          ? Object.fromEntries(
              random.several(3, () => [
                random.pick(ids),
                random.pick<unknown>([1, { error: 1 }, { warning: 2, nope: 1 }, 1e308, 0, -1, 1.5, '1', null]),
              ]),
            )
          : anyValue(random),
      ]),
    ),
  });
