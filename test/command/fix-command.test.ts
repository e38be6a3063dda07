import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/lint/fixes.js';
import type { Finding } from '../../src/lint/report.js';
import { answer } from '../answer.js';
import { jpegOf, scanOf, telling, tiffOf } from '../pictures/pictures.js';
import { canLink, folder, started } from '../run.js';

/** A user's own rule whose fix writes «vecindario» for «súbditos». */
const rules = {
  'redlint.config.yaml': 'root: true\nrulesDir: rules\n',
  'rules/feudal-words/es.yml': `title: Palabras de otro tiempo
why: La gente no es de nadie.
messages: { found: "«{word}» suena a otro tiempo." }
examples: [{ bad: "Los ⟦súbditos⟧.", good: "El vecindario." }]
`,
  'rules/feudal-words/rule.mjs': `export default {
  severity: 'error',
  fixable: true,
  *check(draft) {
    for (const match of draft.prose.matchAll(/súbditos/g)) {
      const start = match.index;
      const end = start + match[0].length;
      const at = { start, end, text: match[0] };
      yield { at, message: 'found', data: { word: match[0] }, fix: [{ start, end, text: 'vecindario' }] };
    }
  },
};
`,
};
const only = ['--only', 'feudal-words'];

describe('--fix', () => {
  test.each([
    ['UTF-8', 'utf8', ''],
    ['UTF-8 with a mark', 'utf8', '\ufeff'],
    ['UTF-16', 'utf16le', '\ufeff'],
    ['Windows-1252', 'latin1', ''],
  ] as const)('keeps %s, line breaks and mode, and changes nothing else', async (_, encoding, mark) => {
    const text = (word: string) => Buffer.from(`${mark}¿Los ${word}?\r\n\r\nA las 9\u00a0h, «así». \t\n`, encoding);
    using dir = folder({ ...rules, 'a.md': text('súbditos') });
    const file = join(dir.path, 'a.md');
    chmodSync(file, 0o664);
    expect((await answer(['a.md', ...only, '--fix'], { cwd: dir.path })).code).toBe(0);
    expect(readFileSync(file).equals(text('vecindario'))).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o664);
    const { mtimeMs, ino } = statSync(file);
    await answer(['a.md', ...only, '--fix'], { cwd: dir.path });
    expect(statSync(file)).toMatchObject({ mtimeMs, ino });
    expect(readdirSync(dir.path).sort()).toEqual(['a.md', 'redlint.config.yaml', 'rules']);
  });

  test.runIf(canLink)('writes through a link and leaves waived findings alone', async () => {
    using dir = folder({
      ...rules,
      'real.md': '<!-- redlint-disable-next-line feudal-words -- obra -->\n\nLos súbditos.\n\nLos súbditos.\n',
    });
    symlinkSync('real.md', join(dir.path, 'link.md'));
    expect((await answer(['link.md', ...only, '--fix'], { cwd: dir.path })).code).toBe(0);
    expect(readFileSync(join(dir.path, 'real.md'), 'utf8')).toMatch(/Los súbditos\.\n\nLos vecindario\.\n$/);
    expect(statSync(join(dir.path, 'link.md')).isFile()).toBe(true);
  });

  test('killed at any moment, no file is half written or lost', async () => {
    const text = 'Los súbditos pagan.\n'.repeat(400);
    const names = Array.from({ length: 30 }, (_, i) => `d${i}.md`);
    using dir = folder({ ...rules, ...Object.fromEntries(names.map((name) => [name, text])) });
    for (const pause of [120, 180, 240, 300, 400]) {
      for (const name of names) writeFileSync(join(dir.path, name), text);
      const process = started(['.', ...only, '--fix'], dir.path);
      await wait(pause);
      process.kill('SIGKILL');
      await new Promise((done) => process.on('close', done));
      for (const name of names)
        expect([text, text.replaceAll('súbditos', 'vecindario')]).toContain(readFileSync(join(dir.path, name), 'utf8'));
    }
  });

  test('sweeps what a killed run left, not what belongs to one that is alive or to somebody else', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const kept = [`.redlint-${process.pid}-m1abc-0`, '.redlint-notes', '.redlint-1-x-y'];
    using dir = folder({
      ...rules,
      'a.md': 'El vecindario.\n',
      [`.redlint-${dead}-m1abc-0`]: 'x',
      ...Object.fromEntries(kept.map((name) => [name, 'x'])),
    });
    const left = () => readdirSync(dir.path).filter((name) => name.startsWith('.redlint-'));
    await answer(['a.md', ...only], { cwd: dir.path });
    expect(left()).toHaveLength(4);
    expect((await answer(['a.md', ...only, '--fix'], { cwd: dir.path })).code).toBe(0);
    expect(left().sort()).toEqual(kept.sort());
  });

  test('is not for standard input, nor for what is staged', async () => {
    using dir = folder(rules);
    expect((await answer(['-', '--fix'], { cwd: dir.path, input: 'Hola' })).code).toBe(2);
    expect((await answer(['--staged', '--fix'], { cwd: dir.path })).code).toBe(2);
    expect((await answer(['.', '--diff', '--fix'], { cwd: dir.path })).code).toBe(2);
  });
});

test('--diff shows what --fix would do, as a patch that applies, and touches nothing', async () => {
  using dir = folder({ ...rules, 'a b.md': 'Los súbditos.\n\nFin\n' });
  const { code, out } = await answer(['.', ...only, '--diff'], { cwd: dir.path });
  expect(code).toBe(1);
  expect(out).toContain('+Los vecindario.');
  expect(readFileSync(join(dir.path, 'a b.md'), 'utf8')).toContain('súbditos');
  writeFileSync(join(dir.path, 'x.patch'), out);
  execFileSync('git', ['apply', 'x.patch'], { cwd: dir.path });
  expect(await answer(['.', ...only, '--diff'], { cwd: dir.path })).toMatchObject({ code: 0, out: '' });
});

test('fixes that overlap wait for the next round; nothing outside the edits changes', () => {
  const edit = fc
    .tuple(fc.nat(60), fc.nat(6), fc.string({ maxLength: 4 }))
    .map(([start, length, text]) => ({ start, end: Math.min(60, start + length), text }));
  fc.assert(
    fc.property(
      fc.string({ minLength: 60, maxLength: 60 }),
      fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { maxLength: 8 }),
      (source, fixes) => {
        const findings = fixes
          .filter((fix) => fix.every((a, i) => fix.every((b, j) => i === j || a.end < b.start || b.end < a.start)))
          .map((fix) => ({ fix, at: { start: 0, end: 0, text: '' } }) as unknown as Finding);
        const { text, applied } = applyFixes(source, findings);
        const edits = applied.flatMap(({ fix }) => fix ?? []).sort((a, b) => b.start - a.start);
        let back = source;
        for (const { start, end, text: put } of edits) back = back.slice(0, start) + put + back.slice(end);
        expect(text).toBe(back);
        expect(applied.length).toBeGreaterThanOrEqual(findings.length > 0 ? 1 : 0);
      },
    ),
  );
});

test('a picture is written again without place, serial and names, and the rest of it stays', async () => {
  const picture = jpegOf({ exif: tiffOf(telling) });
  using dir = folder({ 'a.md': '![La plaza vacía](img/foto%201.jpg)\n', 'img/foto 1.jpg': picture });
  const about = ['a.md', '--only', 'photo-metadata', '--format', 'json'];
  const before = await answer(about, { cwd: dir.path });
  expect(before.code).toBe(1);
  expect(await answer(['a.md', '--only', 'photo-metadata', '--diff'], { cwd: dir.path })).toMatchObject({
    code: 1,
    out: expect.stringContaining('foto%201.jpg'),
  });
  expect(Buffer.compare(readFileSync(join(dir.path, 'img/foto 1.jpg')), picture)).toBe(0);
  expect((await answer([...about, '--fix'], { cwd: dir.path })).code).toBe(0);
  const after = readFileSync(join(dir.path, 'img/foto 1.jpg'));
  expect(scanOf(after)).toBe(scanOf(picture));
  expect(JSON.parse((await answer(about, { cwd: dir.path })).out).reports[0].findings).toEqual([]);
  expect(readdirSync(join(dir.path, 'img'))).toEqual(['foto 1.jpg']);
});

test('--watch checks again when a draft changes, and ends on Ctrl-C', async () => {
  using dir = folder({ ...rules, 'a.md': 'Hola.\n' });
  const process = started(['a.md', ...only, '--watch', '--format', 'compact'], dir.path);
  let said = '';
  process.stdout.on('data', (chunk) => {
    said += chunk;
  });
  let printed = '';
  process.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const until = async (seen: () => boolean) => {
    for (let i = 0; i < 200 && !seen(); i++) await wait(100);
    expect(seen(), `${said}\n${printed}`).toBe(true);
  };
  await until(() => /Ctrl-C/.test(printed));
  await wait(500);
  writeFileSync(join(dir.path, 'a.md'), 'Los súbditos.\n');
  await until(() => said.includes('a.md:1:5'));
  process.kill('SIGINT');
  expect(await new Promise((done) => process.on('close', done))).toBe(0);
});
