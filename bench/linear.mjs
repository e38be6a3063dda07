// Time against length: a draft is doubled again and again, and the ratio of the times is printed. Linear = about 2. npm run bench
import { readdirSync, readFileSync } from 'node:fs';
import { lintText } from '../dist/index.js';

const samples = (language) =>
  readdirSync(`test/drafts/samples/${language}`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(`test/drafts/samples/${language}/${name}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''))
    .join('\n\n');

const config = { root: true, extends: 'preset:strict', networks: ['x', 'bluesky', 'mastodon', 'threads'] };

async function timed(text) {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const began = performance.now();
    await lintText(text, { config });
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

for (const language of ['es', 'en']) {
  const base = samples(language);
  await timed(base);
  console.log(`\nposts, ${language} (${(base.length / 1024).toFixed(0)} KB and its doubles)`);
  let before;
  for (const times of [1, 2, 4, 8, 16]) {
    const ms = await timed(`${base}\n\n`.repeat(times));
    const rate = (base.length * times) / 1000 / ms;
    console.log(
      `  ×${String(times).padEnd(3)} ${ms.toFixed(0).padStart(6)} ms  ${rate.toFixed(2)} MB/s  ${before ? `ratio ${(ms / before).toFixed(2)}` : ''}`,
    );
    before = ms;
  }
}

console.log('\n10,000 and 20,000 repetitions, and their ratio');
const characters = [
  'a',
  'A ',
  '[',
  ']',
  '(',
  '[](',
  '![',
  '<',
  '<!--',
  '</a>',
  '{',
  '{{<',
  '{%',
  '*',
  '_',
  '**a',
  '`',
  '~',
  '"',
  '«',
  '“',
  "'",
  '@',
  '@a ',
  '#',
  '#a ',
  '!',
  '¡',
  '?',
  '.',
  '. ',
  'a.',
  ':',
  '-',
  '---\n',
  '|',
  '|a',
  '\n',
  '\t',
  '>',
  '> ',
  '1. ',
  '\\',
  '&',
  '&amp;',
  '%',
  '0',
  '1/',
  '+34 ',
  '\u0301',
  '😀',
  '👨‍👩‍👧',
  '🇪🇸',
  '\u200b',
  'a\u200d',
  '𝗮',
  'http://a.b/',
  'a@b.c',
  'mañana ',
  'el alcalde ',
  'de la ',
  'hoy, ',
  '12345678',
];
for (const character of characters) {
  const once = await timed(character.repeat(10_000));
  const twice = await timed(character.repeat(20_000));
  const ratio = twice / once;
  if (once > 100 || ratio > 3)
    console.log(
      `  ${JSON.stringify(character).padEnd(16)} ${once.toFixed(0).padStart(6)} ms  ${twice.toFixed(0).padStart(6)} ms  ratio ${ratio.toFixed(2)}`,
    );
}
console.log(`  ${characters.length} tried; those over 100 ms or over a ratio of 3 are named`);
