import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { explainConfig } from '../../src/config/explain.js';
import { configOf, loadConfig } from '../../src/config/load.js';
import { severitiesUnder } from '../../src/config/rule-settings.js';
import type { OverrideFacts } from '../../src/config/settings.js';
import { settingsFor } from '../../src/config/settings-for.js';
import { Mistake } from '../../src/mistake.js';
import { canLink } from '../run.js';
import { configFolder } from './config-folder.js';
import { registry, rule } from './config-rules.js';

const folder = configFolder();
const { put, settle, levels } = folder;

describe('settings for one draft', () => {
  const facts: OverrideFacts = {
    language: 'es',
    kind: 'event',
    networks: ['x', 'facebook'],
    account: 'official',
    meta: (key) => (key === 'tags' ? ['a', 2] : undefined),
  };

  test('overrides by path and by what the draft says; later wins', async () => {
    put(
      'site/redlint.config.yaml',
      stringify({
        overrides: [
          { files: ['personal/**', '!personal/not.md'], account: { kind: 'personal' }, rules: { puff: 'error' } },
          { when: { networks: 'x', tags: [1, 2] }, rules: { puff: ['suggestion', { threshold: 9 }] } },
          { when: { kind: 'notice' }, rules: { puff: 'off' } },
        ],
      }),
    );
    const at = async (path: string, facts?: OverrideFacts) => {
      const { account, rules } = await settle(path, facts);
      return [account.kind, rules.get('puff')?.severity, rules.get('puff')?.options.threshold];
    };
    expect(await at('site/personal/a.md')).toEqual(['personal', 'error', 2]);
    expect(await at('site/personal/a.md', facts)).toEqual(['personal', 'suggestion', 9]);
    expect(await at('site/personal/not.md')).toEqual(['official', 'warning', 2]);
    expect(await at('site/a.md', { ...facts, kind: 'notice' })).toEqual(['official', 'off', 9]);
    expect(await at('site/a.md', { ...facts, networks: [] })).toEqual(['official', 'warning', 2]);
  });

  test('a principle sets its rules, wakes no strict one, and a rule’s own line wins wherever it stands', async () => {
    put('redlint.config.yaml', 'rules: {puff: error, tone: suggestion}\n');
    expect(await levels()).toMatchObject({ puff: 'error', tags: 'suggestion', megaphone: 'off', slow: 'error' });
    put('redlint.config.yaml', 'rules: {tone: "off"}\noverrides: [{files: a.md, rules: {tone: warning}}]\n');
    expect(await levels('a.md')).toMatchObject({ puff: 'warning', megaphone: 'off' });
    put('redlint.config.yaml', 'rules: {tags: "off"}\noverrides: [{files: a.md, rules: {tone: suggestion}}]\n');
    expect(await levels('a.md')).toMatchObject({ puff: 'suggestion', tags: 'off' });
  });

  test('sections that are options of rules; an option’s own line wins', async () => {
    const options = async (value: object) => {
      const { rules } = settingsFor(await configOf(value, { cwd: folder.path }), registry);
      return [rules.get('slow')?.options.max, rules.get('tags')?.options.allow, rules.get('slow')?.ceiling];
    };
    expect(await options({ response: { max: '3d' }, hashtags: { allow: ['X'] } })).toEqual([72, ['X'], undefined]);
    expect(await options({ response: { max: '12h' }, rules: { slow: ['error', { max: 3 }] } })).toEqual([
      3,
      [],
      'error',
    ]);
  });

  test('a principle’s severity is the most that its rules may have: it raises none and leaves alone what a law asks for', async () => {
    const rules = new Map([
      rule('hint', 'tone', { severity: 'suggestion', severities: ['error'] }),
      rule('grave', 'tone', { severity: 'error', severities: ['suggestion'] }),
      rule('law', 'tone', { severity: 'error', byLaw: true }),
    ]);
    const held = async (config: object) => {
      const settings = settingsFor(await configOf({ root: true, ...config }, { cwd: folder.path }), {
        ...registry,
        rules,
      });
      return Object.fromEntries(
        [...rules].map(([id, { rule }]) => {
          const setting = settings.rules.get(id)!;
          return [id, [setting.severity, ...severitiesUnder(rule, setting)].join(' ')];
        }),
      );
    };
    expect(await held({})).toEqual({ hint: 'suggestion error', grave: 'error suggestion', law: 'error' });
    expect(await held({ rules: { tone: 'warning' } })).toEqual({
      hint: 'suggestion warning',
      grave: 'warning suggestion',
      law: 'error',
    });
    expect(await held({ rules: { tone: 'off' } })).toEqual({ hint: 'off', grave: 'off', law: 'error' });
    expect(await held({ rules: { tone: 'error', law: 'suggestion', hint: 'error' } })).toEqual({
      hint: 'error',
      grave: 'error suggestion',
      law: 'suggestion',
    });
  });

  test('rules outside the principles are set by their own name, and take no options', async () => {
    const levelOf = async (value: object) => {
      const { rules } = settingsFor(await configOf(value, { cwd: folder.path }), registry);
      return rules.get('front-matter-unknown-key')?.severity;
    };
    expect(await levelOf({})).toBe('warning');
    expect(await levelOf({ rules: { tone: 'error', 'front-matter-unknown-key': 'off' } })).toBe('off');
    await expect(levelOf({ rules: { 'front-matter-unknown-key': ['error', { max: 1 }] } })).rejects.toThrow('options');
    for (const [id, said] of [
      ['waiver-unused', 'cannot be set here; --report-unused-waivers'],
      ['waiver-without-reason', 'cannot be set here; “waivers.requireReason”'],
      ['too-slow', '“too-slow” is always reported and cannot be set'],
    ] as const)
      await expect(levelOf({ rules: { [id]: 'off' } })).rejects.toThrow(said);
  });

  test('the command line is the last word', async () => {
    const value = { rules: { puff: 'off', tags: 'error' }, language: 'eu' };
    const ordered = async (commandLine: object) => {
      const { rules, language } = settingsFor(await configOf(value, { cwd: folder.path, commandLine }), registry);
      const known = [...rules].filter(([id]) => registry.rules.has(id));
      return [language, ...known.map(([id, { severity, from }]) => `${id}:${severity} ${from}`)];
    };
    expect(await ordered({ rules: ['puff:suggestion'], language: 'es' })).toEqual([
      'es',
      'puff:suggestion --rule',
      'megaphone:off preset:recommended',
      'tags:error config',
      'slow:error preset:recommended',
    ]);
    expect((await ordered({ only: ['puff', 'megaphone'] })).slice(1)).toEqual([
      'puff:warning --only',
      'megaphone:suggestion --only',
      'tags:off --only',
      'slow:off --only',
    ]);
    expect((await ordered({ only: ['tone'], skip: ['tags'] })).slice(1)).toEqual([
      'puff:off config',
      'megaphone:off preset:recommended',
      'tags:off --skip',
      'slow:off --only',
    ]);
    for (const commandLine of [{ only: ['puf'] }, { skip: ['puf'] }, { rules: ['puf:off'] }])
      await expect(ordered(commandLine)).rejects.toThrow('Did you mean “puff”?');
    for (const text of ['puff', 'puff:loud', ':off', ''])
      await expect(ordered({ rules: [text] })).rejects.toThrow(Mistake);
  });

  test('what the command line sets is shown as its option; a section that only sets options of rules is none', async () => {
    const commandLine = { language: 'es', locale: 'en', networks: ['x'] };
    const value = { language: 'eu', locale: 'es', networks: ['facebook'], response: { max: '12h' } };
    const { values, rules } = explainConfig(await configOf(value, { cwd: folder.path, commandLine }), registry);
    expect(values.filter(({ from }) => from.startsWith('--'))).toEqual([
      { key: 'language', value: 'es', from: '--lang' },
      { key: 'networks', value: ['x'], from: '--network' },
      { key: 'locale', value: 'en', from: '--locale' },
    ]);
    expect(rules.find(({ id }) => id === 'slow')).toMatchObject({ principle: 'reply', options: { max: 12 } });
    expect(rules.find(({ id }) => id === 'front-matter-unknown-key')).toMatchObject({ principle: null, grades: [] });
    const settings = async (response: object) =>
      settingsFor(await configOf({ response }, { cwd: folder.path }), registry);
    expect((await settings({ max: '12h' })).response).toBeUndefined();
    expect((await settings({ within: '12h', max: '1d' })).response).toEqual({ within: '12h' });
  });

  test('explained: every value and rule says where it comes from', async () => {
    put(
      'redlint.config.yaml',
      'networks: [x]\nrules:\n  puff: [error, {threshold: 4}]\noverrides:\n  - files: "*.md"\n    organization: {name: Ñ}\n',
    );
    const explained = explainConfig(await loadConfig({ cwd: folder.path }), registry, 'a.md');
    expect(explained.files).toEqual(['redlint.config.yaml']);
    expect(explained.values).toContainEqual({ key: 'networks', value: ['x'], from: 'redlint.config.yaml:1' });
    expect(explained.values).toContainEqual({ key: 'organization.name', value: 'Ñ', from: 'redlint.config.yaml:6' });
    expect(explained.values).toContainEqual({ key: 'language', value: 'auto', from: 'default' });
    expect(explained.rules[0]).toEqual({
      id: 'puff',
      grades: [],
      principle: 'tone',
      severity: 'error',
      options: { threshold: 4 },
      from: 'redlint.config.yaml:3',
    });
  });

  test.runIf(canLink)('a linked config keeps to the folder where the link stands', async () => {
    put('shared/real.yaml', 'overrides: [{files: only.md, language: eu}]\n');
    mkdirSync(join(folder.path, 'site'));
    symlinkSync(join(folder.path, 'shared/real.yaml'), join(folder.path, 'site/redlint.config.yaml'));
    expect((await settle('site/only.md')).language).toBe('eu');
  });
});
