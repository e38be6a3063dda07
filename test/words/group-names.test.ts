import { expect, test } from 'vitest';
import type { Draft, Lexicon } from '../../src/rule.js';

test('npm run types refuses a lexicon or a group that is not there', () => {
  const refused = (draft: Draft, lexicon: Lexicon) => [
    // @ts-expect-error There is no lexicon «knd».
    draft.hits('knd'),
    // @ts-expect-error The lexicon `kind` has no such group.
    draft.hits('kind', 'condolance'),
    // @ts-expect-error It is a group of another lexicon.
    draft.said('kind', 'insult'),
    // @ts-expect-error The same applies to other texts.
    draft.hitsIn('x', 'kind', 'condolance'),
    // @ts-expect-error And for the context words of a lexicon.
    draft.contexts('knd'),
    // @ts-expect-error No lexicon has such a group.
    lexicon.hits('pasd'),
    // @ts-expect-error Nor is a hit of one.
    draft.hits('kind')[0]?.entry.group === 'condolance',
  ];
  expect(refused).toBeTypeOf('function');
});
