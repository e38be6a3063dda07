import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configSchema, type JsonSchema } from '../../src/config/json-schema.js';
import { configOf } from '../../src/config/load.js';
import { withOwnRules } from '../../src/config/rules-schema.js';
import { settingsFor } from '../../src/config/settings-for.js';
import { spokenLocales } from '../locales.js';
import { configFolder } from './config-folder.js';
import { registry, rule } from './config-rules.js';
import { keysTable } from './keys-table.js';

const folder = configFolder();

describe('JSON Schema', () => {
  const schema = configSchema(registry, 'es');
  const validate = addFormats
    .default(
      new Ajv2020({
        allErrors: true,
        strict: true,
        strictTypes: false,
        strictTuples: false,
        strictRequired: false,
        allowUnionTypes: true,
      }),
    )
    .compile(schema);

  test('takes what the program takes', async () => {
    const value = parse(`
$schema: ./x.json
extends: [preset:recommended]
language: es
organization: {name: M, domains: [islantilla.es], workingHours: "Mo-Fr 08:00-15:00", timezone: Europe/Madrid}
response: {within: 24h, channel: "https://a.es", max: 48h}
networks: [x, facebook]
electoral: [{scope: local, from: 2027-04-01, to: 2027-05-23}]
rules: {tone: warning, puff: [error, {threshold: 3, allow: [Feria]}], slow: "off", tags: [error]}
overrides: [{files: "personal/**", account: {kind: personal}}, {when: {networks: x, n: [1, true]}, rules: {puff: warning}}]
ignore: ["**/plantillas/**"]
waivers: {requireReason: false}
hashtags: {allow: [a]}`);
    expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(settingsFor(await configOf(value, { cwd: folder.path }), registry).language).toBe('es');
  });

  test.each([
    { ruls: {} },
    { rules: { puf: 'off' } },
    { rules: { puff: 'loud' } },
    { rules: { puff: ['error', { treshold: 1 }] } },
    { rules: { puff: ['error', { threshold: 'x' }] } },
    { rules: { tone: ['error', {}] } },
    { overrides: [{ files: 'a', rules: { puf: 'off' } }] },
    { networks: ['facebok'] },
    { electoral: [{ scope: 'local', from: 'soon', to: '2027-01-01' }] },
  ])('refuses %j', (value) => expect(validate(value)).toBe(false));

  test('knows the own rules of a house beside the others', () => {
    const { rules, ...rest } = registry;
    const [id, own] = rule('old-names', 'tone', { options: { max: 3 }, limits: { max: [1, 9] } });
    const built = JSON.parse(JSON.stringify(schema));
    const withOwn = withOwnRules(built, { ...rest, rules: new Map([...rules, [id, own]]) }, 'es');
    const takes = new Ajv2020({ strict: false, logger: false }).compile({ ...withOwn, $id: 'own' });
    expect(takes({ rulesDir: 'r', rules: { 'old-names': ['error', { max: 9 }], puff: 'off' } })).toBe(true);
    for (const rules of [{ 'old-name': 'off' }, { 'old-names': ['error', { max: 10 }] }])
      expect(takes({ rulesDir: 'r', rules })).toBe(false);
    const overridden = (keys: object) => takes({ rulesDir: 'r', overrides: [{ files: 'a', ...keys }] });
    expect(overridden({ owners: { 'old-names': 'Ana' }, rules: { 'old-names': 'off' } })).toBe(true);
    expect(overridden({ owners: { 'old-name': 'Ana' } })).toBe(false);
    expect(overridden({ rules: { 'old-name': 'off' } })).toBe(false);
  });

  test('says what each rule is, what it may be set to, and what it is by default', () => {
    const levels = { enum: ['error', 'warning', 'suggestion', 'off'] };
    const inEnglish = configSchema(registry).properties as Record<string, JsonSchema>;
    const rules = inEnglish.rules?.properties as Record<string, JsonSchema>;
    expect(rules.puff).toEqual({
      description: 'T',
      default: 'warning',
      anyOf: [
        levels,
        {
          type: 'array',
          prefixItems: [
            levels,
            {
              type: 'object',
              additionalProperties: false,
              properties: {
                threshold: { type: 'number', default: 2 },
                allow: { type: 'array', items: { type: 'string' }, default: [] },
                word: { type: 'string', default: 'a' },
                soft: { type: 'boolean', default: false },
              },
            },
          ],
          minItems: 1,
          items: false,
        },
      ],
    });
    expect(rules.slow).toMatchObject({ default: 'error' });
    expect(JSON.stringify(rules.slow)).toContain(
      '"max":{"type":"number","minimum":1,"maximum":100,"default":48,"description":"The most."}',
    );
    expect(rules.tone).toEqual({ ...levels, description: 'tone' });
    expect(rules['front-matter-unknown-key']).toEqual({ ...levels, description: expect.stringMatching(/ /) });
    expect(inEnglish.language).toMatchObject({ default: 'auto', description: expect.stringMatching(/language/i) });
    expect(configSchema(registry, 'fr')).toEqual(configSchema(registry, 'en'));
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', title: 'redlint' });
  });

  test('own rules may have any name, and every key is described', () => {
    expect(validate({ rulesDir: './r', rules: { mine: ['error', { a: 1 }] } })).toBe(true);
    for (const locale of spokenLocales) {
      const bare: string[] = [];
      const walk = (part: JsonSchema, path: string): void => {
        for (const [key, inner] of Object.entries((part.properties ?? {}) as Record<string, JsonSchema>)) {
          if (!inner.description && !inner.$ref) bare.push(`${path}${key}`);
          if (key !== 'rules') walk(inner, `${path}${key}.`);
        }
        if (part.items) walk(part.items as JsonSchema, path);
      };
      walk(configSchema(registry, locale), '');
      expect(bare).toEqual([]);
    }
  });
});

/** The languages of the documents. */
const documented = readdirSync('docs').filter((name) => /^[a-z]{2,3}$/.test(name));

test.each(documented)('the keys of the config are documented (%s)', async (language) => {
  const file = resolve(`docs/${language}/configuration.md`);
  const page = readFileSync(file, 'utf8');
  const written = page.replace(
    /(<!-- keys -->\n)[\s\S]*?(<!-- \/keys -->)/,
    (_, begin: string, end: string) => `${begin}${keysTable(language)}${end}`,
  );
  await expect(written).toMatchFileSnapshot(file);
});
