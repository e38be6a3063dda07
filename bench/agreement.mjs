// How far the two readers of the labelled posts agree: npm run agreement
// And two who judged the same findings, each in a file of npm run precision: npm run agreement -- ONE TWO
import { agreement, flags, labelledPosts } from './labels/labels.mjs';
import { openVerdicts } from './precision/verdicts.mjs';

function printRow(name, counts, { equal, kappa }) {
  const cells = counts.map((count) => String(count).padStart(5));
  console.log([name.padEnd(8), ...cells, equal.toFixed(3).padStart(6), kappa.toFixed(3).padStart(6)].join(' '));
}

function printLabels(language) {
  const posts = labelledPosts(language);
  const open = posts.filter((post) => post.open.size > 0).length;
  console.log(`== ${language}: ${posts.length} posts, ${posts.length - open} with nothing open\n`);
  console.log('             A     B  both  equal  kappa');
  const row = (name, holds) => {
    const pairs = posts.map(({ a, b }) => [holds(a), holds(b)]);
    const count = (told) => pairs.filter(told).length;
    printRow(name, [count(([a]) => a), count(([, b]) => b), count(([a, b]) => a && b)], agreement(pairs));
  };
  printRow('about', ['', '', ''], agreement(posts.map(({ a, b }) => [a.about, b.about])));
  for (const letter of 'RSN') row(`  ${letter}`, ({ about }) => about === letter);
  for (const letter of flags) row(letter, (reading) => reading.flags.has(letter));
  console.log();
}

/** How far two agree on the findings that both have judged, and where they do not. */
function printVerdicts(files) {
  const [one, two] = files.map((file) => openVerdicts(file).entries);
  const both = [...one.values()].filter(({ id, verdict }) => verdict && two.get(id)?.verdict);
  if (both.length === 0) {
    console.log('No finding is judged in both files.');
    return;
  }
  const { equal, kappa } = agreement(both.map(({ id, verdict }) => [verdict, two.get(id).verdict]));
  console.log(`${both.length} findings judged by both: ${equal.toFixed(3)} equal, kappa ${kappa.toFixed(3)}.`);
  for (const { id, rule, path, line, verdict, why = '' } of both) {
    const other = two.get(id);
    if (verdict !== other.verdict)
      console.log(`${path}:${line} ${rule}: ${verdict} (${why}), ${other.verdict} (${other.why ?? ''})`);
  }
}

const files = process.argv.slice(2);
if (files.length === 2) printVerdicts(files);
else for (const language of ['es', 'en']) printLabels(language);
