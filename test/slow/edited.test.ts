import { expect, test } from 'vitest';
import { editedSheet, editedText } from '../server/edited.js';

test.each(['es', 'en'])(
  'a text has the findings that it has when it is read for the first time: %s',
  async (language) => {
    expect(await editedText(language, `${language} at length`, 200)).toBeGreaterThan(60);
  },
);

test('a calendar too', async () => {
  expect(await editedSheet('rows at length', 60)).toBe(60);
});
