import { test } from 'vitest';
import { bytes, emojiBytes, graphemesOf, shortened, utf16, weighted } from '../src/network/units.js';
test('t', () => { for (const n of [20000, 100000]) for (const part of ['a.', 'http://', '(', 'https://a.es/((', '@a', 'a-', '🏽', '\u200d', 'https://a.es/?!', 'a_'])
  console.log(n, part, [weighted, shortened, emojiBytes, graphemesOf, bytes, utf16].map((f) => { const t = performance.now(); f(part.repeat(n)); return `${f.name} ${Math.round(performance.now() - t)}`; }).join(' ')); });
