import { expect, test } from 'vitest';
import { wholeGroup } from '../../src/post/words/whole-group.js';
import { spanOf } from '../../src/text/span.js';
import { lintText } from '../lint-text.js';

const draftOf = async (text: string, language: string) => (await lintText(text, { language })).draft;

test.each([
  ['en', 'It is an amazing tool chain.', 'amazing tool', 'amazing tool chain'],
  ['en', 'It is an amazing tool.', 'amazing tool', 'amazing tool'],
  ['en', 'It is an amazing tool chain.', 'amazing', 'amazing'],
  ['es', 'Es la mejor biblioteca infantil.', 'mejor biblioteca', 'mejor biblioteca infantil'],
  ['es', 'Es la mejor biblioteca.', 'mejor biblioteca', 'mejor biblioteca'],
])('%s: “%s”: the group of “%s” is “%s”', async (language, text, part, whole) => {
  const draft = await draftOf(text, language);
  const start = text.indexOf(part);
  expect(wholeGroup(draft, spanOf(draft.source, start, start + part.length)).text).toBe(whole);
});
