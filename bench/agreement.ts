// How far the two readers of the labelled posts agree: npm run agreement
// And two who judged the same findings, each in a file of npm run precision: npm run agreement -- ONE TWO
import { type Agreement, agreement, flags, labelledPosts, type Reading } from './labels/labels.js';
import { openVerdicts } from './precision/verdicts.js';

function printRow(name: string, counts: readonly (number | string)[], { equal, kappa }: Agreement): void {
  const cells = counts.map((count) => String(count).padStart(5));
  console.log([name.padEnd(8), ...cells, equal.toFixed(3).padStart(6), kappa.toFixed(3).padStart(6)].join(' '));
}

function printLabels(language: string): void {
  const posts = labelledPosts(language);
  const open = posts.filter((post) => post.open.size > 0).length;
  console.log(`== ${language}: ${posts.length} posts, ${posts.length - open} with nothing open\n`);
  console.log('             A     B  both  equal  kappa');
  const printLabel = (name: string, holds: (reading: Reading) => boolean) => {
    const pairs = posts.map(({ a, b }) => [holds(a), holds(b)] as const);
    const count = (told: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(told).length;
    printRow(name, [count(([a]) => a), count(([, b]) => b), count(([a, b]) => a && b)], agreement(pairs));
  };
  printRow('about', ['', '', ''], agreement(posts.map(({ a, b }) => [a.about, b.about])));
  for (const letter of 'RSN') printLabel(`  ${letter}`, ({ about }) => about === letter);
  for (const letter of flags) printLabel(letter, (reading) => reading.flags.has(letter));
  console.log();
}

/** How far two agree on the findings that both have judged, and where they do not. */
function printVerdicts(one: string, two: string): void {
  const others = openVerdicts(two).entries;
  const both = [...openVerdicts(one).entries.values()].flatMap((entry) => {
    const other = others.get(entry.id);
    return entry.verdict && other?.verdict ? [{ entry, other }] : [];
  });
  if (both.length === 0) {
    console.log('No finding is judged in both files.');
    return;
  }
  const { equal, kappa } = agreement(both.map(({ entry, other }) => [entry.verdict, other.verdict]));
  console.log(`${both.length} findings judged by both: ${equal.toFixed(3)} equal, kappa ${kappa.toFixed(3)}.`);
  for (const { entry, other } of both)
    if (entry.verdict !== other.verdict)
      console.log(
        `${entry.path}:${entry.line} ${entry.rule}: ${entry.verdict} (${entry.why ?? ''}), ${other.verdict} (${other.why ?? ''})`,
      );
}

const [one, two] = process.argv.slice(2);
if (one && two) printVerdicts(one, two);
else for (const language of ['es', 'en']) printLabels(language);
