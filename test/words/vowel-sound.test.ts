import { expect, test } from 'vitest';
import { beginsWithVowelSound } from '../../src/text/vowel-sound.js';

test.each(['amazing', 'Easter', 'hour-long', 'honest', 'onerous', 'urban', 'unidentified', 'unimportant', 'usher'])(
  'an %s',
  (word) => {
    expect(beginsWithVowelSound(word)).toBe(true);
  },
);

test.each(['tool', 'house', 'European', 'one-day', 'once', 'unanimous', 'university', 'useful', 'UK'])(
  'a %s',
  (word) => {
    expect(beginsWithVowelSound(word)).toBe(false);
  },
);
