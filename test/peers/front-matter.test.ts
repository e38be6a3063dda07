import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { beforeAll, expect, test } from 'vitest';
import { findFrontMatter, readMeta } from '../../src/draft/front-matter/read.js';

beforeAll(() => {
  if (spawnSync('python3', ['-c', 'import yaml']).status !== 0)
    throw new Error('These tests need the Debian package python3-yaml: apt-get install python3-yaml');
});

const word = fc.constantFrom('obras', 'Plaza', 'año', 'the', '3º', 'day-to-day', 'niño', '¡ven!', 'a/b', '«hoy»');
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '));
const key = fc.constantFrom('title', 'date', 'lugar', 'tags', 'año', 'cover-alt', 'event_place', '"quoted-key"');
const breaks = fc.constantFrom('\n', '\n  ', '\n\n', '  \n', '\n\n    ');

/** Words in quotes whose lines continue with any indent or none. */
const quoted = fc
  .tuple(fc.array(words, { minLength: 1, maxLength: 3 }), breaks, fc.constantFrom('"', "'"), fc.boolean())
  .map(([lines, gap, mark, isMarked]) => {
    const inner = isMarked ? (mark === '"' ? '\\"dicho: así\\" ' : "''dicho: así'' ") : '';
    return `${mark}${inner}${lines.join(gap)}${mark}`;
  });
const block = fc
  .tuple(fc.constantFrom('|', '>', '|-', '>+'), fc.array(words, { minLength: 1, maxLength: 3 }))
  .map(([sign, lines]) => `${sign}\n${lines.map((line) => `    ${line}\n`).join('')}`.trimEnd());
const simple = fc.constantFrom(
  ...['yes', 'No', 'true', 'null', '~', '', '12', '3.5', '0', '1e3', '18:30', '2026-03-04', '2026-03-04 18:30'],
);
const flow = fc
  .tuple(
    fc.array(
      word.filter((one) => !/^[«¡]/.test(one)),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom(', ', ',\n', ',\n  '),
  )
  .map(([items, gap]) => `[${items.join(gap)}]`);
const list = fc
  .array(fc.oneof(quoted, words), { minLength: 1, maxLength: 3 })
  .map((all) => `\n${all.map((one) => `  - ${one}`).join('\n')}`);
const map = fc
  .array(fc.tuple(key, fc.oneof(quoted, words, simple)), { minLength: 1, maxLength: 4 })
  .map((pairs) => `\n${pairs.map(([name, value]) => `  ${name}: ${value}`).join('\n')}`);
const anchored = fc.oneof(quoted, words).map((text) => `&anchor ${text}`);
const value = fc.oneof(quoted, words, block, simple, flow, list, map, anchored);

/** Front matter with possibly repeated keys and an alias of each anchor. */
const frontMatter = fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 6 }).map((pairs) => {
  const lines = pairs.map(([name, text], index) => `${name}: ${text.replace('&anchor', `&a${index}`)}`.trimEnd());
  const aliases = pairs.flatMap(([, text], index) => (text.startsWith('&') ? [`alias${index}: *a${index}`] : []));
  return `${[...lines, ...aliases].join('\n')}\n`;
});

/** What redlint reads. */
function read(yaml: string): { values: unknown; faults: readonly string[] } {
  const source = `---\n${yaml}---\nHola\n`;
  const meta = readMeta(source, findFrontMatter(source));
  for (const { at } of meta.faults) expect(at.text).toBe(source.slice(at.start, at.end));
  const values = Object.fromEntries(meta.keys.map((name) => [name, meta.get(name)?.value]));
  return { values, faults: meta.faults.map(({ rule }) => rule) };
}

const typed = /^(?:yes|No|1e3|18:30|2026-03-04(?: 18:30)?)$/;

/**
 * Values on whose meaning all three agree. YAML 1.1 (Python) and the time stamps of js-yaml know more types than YAML
 * 1.2: yes and No are booleans, 18:30 is a number in base 60, a day is a moment, 1e3 is a text. All of these become '?'
 * here.
 */
function common(told: unknown): unknown {
  if (Array.isArray(told)) return told.map(common);
  if (told instanceof Date || typeof told === 'boolean' || told === 1000 || told === 1110) return '?';
  if (typeof told === 'string') return typed.test(told) ? '?' : told;
  if (told === null || typeof told !== 'object') return told;
  return Object.fromEntries(Object.entries(told).map(([name, inner]) => [name, common(inner)]));
}

const python = `
import json, sys, yaml
def told(value):
    if isinstance(value, dict): return {str(key): told(inner) for key, inner in value.items()}
    if isinstance(value, list): return [told(inner) for inner in value]
    return value if isinstance(value, (str, int, float, bool, type(None))) else '?'
def read(text):
    try: return {'values': told(yaml.safe_load(text))}
    except yaml.YAMLError as error: return {'error': str(error)}
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`;

type Said = { readonly values: unknown } | { readonly error: string };

const toPython = (texts: readonly string[]): Said[] =>
  JSON.parse(
    execFileSync('python3', ['-c', python], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1 << 28 }),
  );

test('front matter means what it means to js-yaml and to PyYAML', () => {
  const texts = fc.sample(frontMatter, 1500);
  for (const [index, said] of toPython(texts).entries()) {
    const yaml = texts[index] as string;
    const { values, faults } = read(yaml);
    expect(said, yaml).toHaveProperty('values');
    expect(common(values), yaml).toEqual(common((said as { values: unknown }).values));
    expect(common(values), yaml).toEqual(common(load(yaml, { json: true })));
    expect(faults, yaml).not.toContain('front-matter-unreadable');
  }
});

const broken = fc.constantFrom(
  ...[
    'bad: Aviso: corte',
    'bad: "sin cerrar',
    "bad: 'it's'",
    'bad: @ayto',
    'bad: *nobody',
    'bad:\n\t- a',
    'bad: [a, b',
    'bad: - a',
  ],
);

test('of front matter that both refuse, all other entries are read', () => {
  const cases = fc.sample(fc.tuple(frontMatter, broken), 300);
  const said = toPython(cases.map(([yaml, line]) => `${yaml}${line}\n`));
  for (const [index, [yaml, line]] of cases.entries()) {
    expect(said[index], line).toHaveProperty('error');
    expect(() => load(`${yaml}${line}\n`, { json: true })).toThrow();
    const { values, faults } = read(`${yaml}${line}\n`);
    expect(faults, line).toContain('front-matter-unreadable');
    expect(values, yaml).toEqual(read(yaml).values);
  }
});
