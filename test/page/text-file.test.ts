import { expect, test } from 'vitest';
import { fileOf } from '../../page/files/text-file.js';

const opened = (source: string) => ({ name: 'a.txt', file: { source, encoding: 'utf-8', bom: true } as const });
const saved = (source: string, text: string) => fileOf(text, opened(source), 'new.txt').file.source;

test('lines that are the same keep their breaks, and others get the most frequent', () => {
  expect(saved('uno\r\ndos\ntres\rcuatro\r\n', 'uno\ndos\ntres\ncuatro\n')).toBe('uno\r\ndos\ntres\rcuatro\r\n');
  expect(saved('uno\r\ndos\ntres\rcuatro\r\n', 'uno\ndos 2\nmás\ntres\ncuatro\n')).toBe(
    'uno\r\ndos 2\r\nmás\r\ntres\rcuatro\r\n',
  );
  expect(saved('uno\ndos\r\n', 'dos\n')).toBe('dos\r\n');
  expect(saved('uno\r\nuno\r\nuno\n', 'uno\nuno\n')).toBe('uno\r\nuno\r\n');
  expect(saved('sin saltos', 'con\nuno')).toBe('con\nuno');
  expect(saved('uno\r\ndos', '')).toBe('');
});

test('a text that came from no file is a new one', () => {
  expect(fileOf('uno\n', undefined, 'new.txt')).toEqual({
    name: 'new.txt',
    file: { source: 'uno\n', encoding: 'utf-8', bom: false },
  });
});
