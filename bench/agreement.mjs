// How far the two readers of the labelled posts agree: npm run agreement
import { agreement, flags, labelledPosts } from './labels/labels.mjs';

for (const language of ['es', 'en']) {
  const posts = labelledPosts(language);
  const open = posts.filter((post) => post.open.size > 0).length;
  console.log(`== ${language}: ${posts.length} posts, ${posts.length - open} with nothing open\n`);
  console.log('label    A    B  both  equal  kappa');
  const row = (name, holds) => {
    const pairs = posts.map(({ a, b }) => [holds(a), holds(b)]);
    const count = (told) => String(pairs.filter(told).length);
    print(name, [count(([a]) => a), count(([, b]) => b), count(([a, b]) => a && b)], agreement(pairs));
  };
  print('about', ['', '', ''], agreement(posts.map(({ a, b }) => [a.about, b.about])));
  for (const letter of 'RSN') row(`  ${letter}`, ({ about }) => about === letter);
  for (const letter of flags) row(letter, (reading) => reading.flags.has(letter));
  console.log();
}

function print(name, [a, b, both], { equal, kappa }) {
  const cells = [name.padEnd(5), a.padStart(4), b.padStart(4), both.padStart(5), equal.toFixed(3).padStart(6)];
  console.log([...cells, kappa.toFixed(3).padStart(6)].join(' ').trimEnd());
}
