import { beforeEach, describe, expect, test } from 'vitest';
import { readCalendar } from '../../src/calendar/calendar.js';
import { inFile, type Paper, placeOf } from '../../src/calendar/place.js';
import type { SheetPost } from '../../src/calendar/post.js';
import type { Finding } from '../../src/lint/report.js';
import { type Edit, spanOf } from '../../src/rule.js';

describe('a finding of a post is one of the file', () => {
  const source = 'Texto;Foto;redlint\n"Dice ""hola""\na todos";a.jpg;puffery\nHola "y" amigos;b.jpg\n;c.jpg\n';
  let paper: Paper;
  let [quoted, bare, mute] = [] as unknown as [SheetPost, SheetPost, SheetPost];
  beforeEach(async () => {
    const { delimiter, columns, posts } = await readCalendar(source, 'a.csv');
    paper = {
      source,
      delimiter,
      names: columns.names,
      waiverOf: (rule) => (rule === 'never' ? undefined : `${rule} -- …`),
    };
    [quoted, bare, mute] = posts as typeof posts & [SheetPost, SheetPost, SheetPost];
  });
  const told = (post: SheetPost, words: string, more: Partial<Finding> = {}): Finding => {
    const start = post.source.indexOf(words);
    const at = spanOf(post.source, start, start + words.length);
    return { rule: 'r', principle: 'p', severity: 'warning', at, message: 'm', data: {}, ...more };
  };
  /** The text of the file with a change of these words of a post, or the resulting edit. */
  const changed = (post: SheetPost, words: string, text: string) => {
    const found = told(post, words);
    const { fix } = inFile({ ...found, fix: [{ start: found.at.start, end: found.at.end, text }] }, post, paper);
    return fix?.reduceRight((all, { start, end, text }: Edit) => all.slice(0, start) + text + all.slice(end), source);
  };

  test('at its words, in its row and column', () => {
    const of = (post: SheetPost, words: string) => {
      const { at, cell, ...rest } = inFile(told(post, words), post, paper);
      expect(source.slice(at.start, at.end)).toBe(at.text);
      expect(rest).toEqual({ rule: 'r', principle: 'p', severity: 'warning', message: 'm', data: {} });
      return [at.text, cell];
    };
    expect(of(quoted, '"hola"')).toEqual(['""hola""', { row: 2, column: 'Texto' }]);
    expect(of(quoted, 'puffery')).toEqual(['puffery', { row: 2, column: 'redlint' }]);
    expect(of(bare, 'amigos')).toEqual(['amigos', { row: 3, column: 'Texto' }]);
    // Of several cells, only the part in the first.
    expect(of(quoted, 'puffery\nDice')).toEqual(['puffery', { row: 2, column: 'redlint' }]);
  });

  test('about the post as a whole: at the first line of its text', () => {
    const whole = (post: SheetPost) => placeOf(post, spanOf(post.source, 0, 0), paper).at.text;
    expect([quoted, bare, mute].map(whole)).toEqual(['Dice ""hola""', 'Hola "y" amigos', 'c.jpg']);
    const at = spanOf(quoted.source, 0, 1);
    expect(inFile({ ...told(quoted, 'hola'), at }, quoted, paper).cell).toEqual({ row: 2, column: 'Texto' });
  });

  test('its fix is written as the cell has it, or left out', () => {
    expect(changed(bare, 'amigos', 'a todo el mundo')).toBe(source.replace('amigos', 'a todo el mundo'));
    expect(changed(quoted, '"hola"', '"adiós"; ya')).toBe(source.replace('""hola""', '""adiós""; ya'));
    expect(changed(bare, 'amigos', 'tú, yo')).toBe(source.replace('amigos', 'tú, yo'));
    for (const text of ['tú; yo', 'tú\nyo', 'tú\ryo', '"tú"']) expect(changed(bare, 'amigos', text)).toBeUndefined();
    expect(changed(quoted, 'puffery\nDice', 'x')).toBeUndefined();
    const [one, other] = ['Hola', 'amigos'].map((words) => ({ ...told(bare, words).at })) as [Edit, Edit];
    const both = (text: string) =>
      inFile(
        told(bare, 'Hola', {
          fix: [
            { ...one, text: 'Adiós' },
            { ...other, text },
          ],
        }),
        bare,
        paper,
      ).fix?.length;
    expect([both('todos'), both('a;b')]).toEqual([2, undefined]);
    expect(inFile(told(bare, 'Hola', { fix: [{ start: 0, end: 0, text: 'x' }] }), bare, paper)).not.toHaveProperty(
      'fix',
    );
  });

  test('its suggestions are those that the cell can hold', () => {
    const suggest = ['a', 'b;c', '"d"'];
    expect(inFile(told(bare, 'Hola', { suggest }), bare, paper).suggest).toEqual(['a']);
    expect(inFile(told(quoted, 'Dice', { suggest }), quoted, paper).suggest).toEqual(['a', 'b;c', '""d""']);
    expect(inFile(told(bare, 'Hola', { suggest: ['b;c'] }), bare, paper)).not.toHaveProperty('suggest');
    expect(inFile(told(bare, 'Hola'), bare, paper)).not.toHaveProperty('suggest');
  });

  test('its waiver is where it is written in the file', () => {
    const start = quoted.source.indexOf('puffery');
    const waived = { rule: 'r', reason: 'x', at: spanOf(quoted.source, start, start + 7) };
    const found = inFile(told(quoted, 'Dice', { waived }), quoted, paper);
    const at = source.indexOf('puffery');
    expect(found.waived).toEqual({ rule: 'r', reason: 'x', at: spanOf(source, at, at + 7) });
  });

  test('where a draft would name a key or an entry, it names a column', () => {
    const data = {
      key: 'publish',
      entry: 'x',
      where: 'y',
      snippet: { snippet: 'a', edit: { start: 0, end: 0, text: 'a' } },
    };
    const of = (principle: string | null, more: object) =>
      inFile(told(mute, 'c.jpg', { principle, data: more as Finding['data'] }), mute, paper).data;
    expect(of(null, data)).toEqual({ key: 'Foto', entry: 'r -- …', where: { term: 'column' }, snippet: 'a' });
    const never = inFile(told(mute, 'c.jpg', { rule: 'never', data: { entry: 'x', where: 'y' } }), mute, paper).data;
    expect(never).toEqual({ entry: 'x', where: { term: 'draft' } });
    expect(of('p', { key: 'publish' })).toEqual({ key: 'publish' });
    expect(of(null, { file: 'a' })).toEqual({ file: 'a' });
  });
});
