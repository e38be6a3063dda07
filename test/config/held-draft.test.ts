import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { createLinter } from '../../src/linter/node.js';
import { configFolder } from './config-folder.js';

const folder = configFolder();

/** What holds for a draft: its rules that are not as usual, and its values with where they come from. */
async function heldFor(path: string, text?: string) {
  const config = await createLinter({ cwd: folder.path, locale: 'en' }).config(path, text);
  const value = (key: string) => {
    const found = config.values.find((one) => one.key === key);
    return found && [found.value, found.from];
  };
  const severity = (id: string) => config.rules.find((rule) => rule.id === id)?.severity;
  return { value, severity };
}

test('what config and rules say of a draft is what the check holds it to', async () => {
  folder.put(
    'redlint.config.yaml',
    stringify({
      networks: ['facebook'],
      response: { within: '2d', channel: 'https://a.es' },
      overrides: [
        { when: { redes: 'x' }, rules: { 'hashtag-pile': ['error', { max: 2 }] } },
        { when: { author: 'mayor' }, account: { kind: 'personal', scope: 'local' } },
        { when: { account: 'personal' }, rules: { puffery: 'error' } },
        { when: { kind: 'event' }, rules: { euphemism: 'error' } },
        { files: 'old/**', when: { language: 'en' }, rules: { shouting: 'error' } },
      ],
    }),
  );
  const text =
    '---\nkind: event\nnetworks: [x]\nresponse: 24h\nauthor: mayor\n---\nCome to the square. #one #two #three\n';
  folder.put('old/a.md', text);
  folder.put('old/b.md', 'The library opens on Saturday at ten, and the swimming pool is closed until the spring.\n');

  const a = await heldFor('old/a.md');
  expect(a.value('networks')).toEqual([['x'], 'old/a.md:3']);
  expect(a.value('kind')).toEqual(['event', 'old/a.md:2']);
  expect(a.value('language')?.[0]).toBe('en');
  expect(a.value('response.within')).toEqual(['24h', 'old/a.md:4']);
  expect(a.value('response.channel'), 'the draft’s promise takes the place of the whole').toBe(undefined);
  expect(a.value('account.kind')).toEqual(['personal', 'redlint.config.yaml:16']);
  expect(['hashtag-pile', 'puffery', 'euphemism', 'shouting'].map(a.severity)).toEqual(Array(4).fill('error'));

  const b = await heldFor('old/b.md');
  expect(b.value('networks')).toEqual([['facebook'], 'redlint.config.yaml:1']);
  expect(b.value('language')).toEqual(['en', 'text']);
  expect(b.value('account.kind')).toEqual(['official', 'default']);
  expect(b.severity('hashtag-pile')).toBe('warning');
  expect((await heldFor('old/b.md', text)).severity('hashtag-pile'), 'what an editor has open').toBe('error');

  expect(b.value('kind')).toEqual(['notice', 'text']);
  const asked = createLinter({ cwd: folder.path, locale: 'en', networks: ['facebook'], language: 'auto' });
  const { values } = await asked.config('old/a.md', text);
  const from = (key: string) => values.filter((one) => one.key === key).map((one) => [one.value, one.from]);
  expect([from('networks'), from('language')]).toEqual([[[['facebook'], '--network']], [['en', 'text']]]);
  expect((await asked.lintText(text, { path: 'old/a.md' })).language).toBe('en');

  const linter = createLinter({ cwd: folder.path, locale: 'en' });
  const { findings } = await linter.lintText(text, { path: 'old/a.md' });
  expect(findings.filter(({ rule }) => rule === 'hashtag-pile')).toMatchObject([{ severity: 'error' }]);
  const severityIn = async (path: string) =>
    (await linter.rules(path)).find(({ id }) => id === 'hashtag-pile')?.severity;
  expect([await severityIn('old/a.md'), await severityIn('old/none.md')]).toEqual(['error', 'warning']);
});

test('options of a rule are told where they are other than its own', async () => {
  const rules = { puffery: ['warning', { allow: [] }], shouting: ['warning', { words: 7 }], 'hard-to-read': 'error' };
  folder.put('redlint.config.yaml', stringify({ rules }));
  const told = (await createLinter({ cwd: folder.path, locale: 'en' }).config()).rules;
  const options = Object.keys(rules).map((id) => told.find((rule) => rule.id === id)?.options);
  expect(options).toEqual([{}, { words: 7 }, {}]);
});

test('who answers for a rule: its own line, else that of its principle', async () => {
  folder.put('redlint.config.yaml', 'owners:\n  authentic-tone: Communication\n  puffery: "Data <a@b.es>"\n');
  const linter = createLinter({ cwd: folder.path, locale: 'en' });
  const facts = await linter.rules();
  const ownerOf = (id: string) => facts.find((rule) => rule.id === id)?.owner;
  expect(['puffery', 'euphemism', 'hashtag-pile'].map(ownerOf)).toEqual(['Data <a@b.es>', 'Communication', undefined]);
  const { rules, values } = await linter.config();
  expect(rules.find(({ id }) => id === 'puffery')?.owner).toBe('Data <a@b.es>');
  expect(values).toContainEqual({
    key: 'owners.authentic-tone',
    value: 'Communication',
    from: 'redlint.config.yaml:2',
  });
});
