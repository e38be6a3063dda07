// How often redlint is right on real posts, and how much it misses: npm run precision -- FOLDER --verdicts FILE
// Others: --draw 300 --to FILE, --judge FILE, --blind FILE, --figures, --quick, --seed 1, --rules a,b, --build BUILD, --today date, --strict
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cellOf, drawn, grouped, inReadingOrder } from './precision/draw.mjs';
import { cellsOf, changesOf, standingOf } from './precision/figures.mjs';
import { findingsOf, sourceOf } from './precision/findings.mjs';
import { judge, terminalDesk } from './precision/judging.mjs';
import { faultsOf, isFound, placesIn, recallOf } from './precision/recall.mjs';
import { reportOf, today } from './precision/report.mjs';
import { pageOf } from './precision/shown.mjs';
import { changeLines, precisionLines, recallLines, spreadLine, standingLines } from './precision/tables.mjs';
import { Mistake, openVerdicts, outside, takeVerdicts } from './precision/verdicts.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    verdicts: { type: 'string' },
    draw: { type: 'string', default: '300' },
    to: { type: 'string' },
    judge: { type: 'string' },
    blind: { type: 'string' },
    figures: { type: 'boolean' },
    quick: { type: 'boolean' },
    seed: { type: 'string', default: '1' },
    rules: { type: 'string' },
    build: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
    today: { type: 'string', default: today },
    strict: { type: 'boolean' },
  },
});
const [folder] = positionals;
const wanted = values.rules && new Set(values.rules.split(','));
const isWanted = ({ rule }) => !wanted || wanted.has(rule);

/** Draws, has the findings read or writes them for reading, and prints what is known of them. */
async function precision(findings, posts) {
  const book = openVerdicts(values.verdicts);
  const { entries } = book;
  book.known ??= Object.fromEntries(
    [...grouped(findings, ({ rule }) => rule)].map(([rule, own]) => [rule, own.map(({ id }) => id)]),
  );
  const known = new Set(Object.values(book.known).flat());
  const came = ({ id }) => !known.has(id);
  if (values.judge) console.log(`${takeVerdicts(book, readFileSync(values.judge, 'utf8'))} verdicts taken.\n`);
  const chosen = findings.filter(isWanted);
  const sample = drawn(chosen, {
    count: Number(values.draw),
    seed: values.seed,
    isRead: ({ id }) => entries.get(id)?.verdict,
    cell: (finding) => cellOf(finding, came(finding)),
  });
  book.add(inReadingOrder(sample.filter(({ id }) => !entries.has(id))));
  book.save();
  const waiting = inReadingOrder(sample.filter(({ id }) => !entries.get(id).verdict));
  const shown = waiting.map((finding) => ({ ...entries.get(finding.id), ...finding }));
  if (values.to) writeFileSync(outside(values.to), pageOf(shown, readPost));
  else if (!values.figures && !values.judge && process.stdin.isTTY && process.stdout.isTTY) await read(shown, book);
  printPrecision(cellsOf(chosen, entries, came), posts);
  const changes = changesOf(chosen, { known: book.known, entries }).filter(isWanted);
  if (changes.length > 0) console.log(['Since the first run:\n', ...changeLines(changes), ''].join('\n'));
  const unread = waiting.filter(({ id }) => !entries.get(id).verdict).length;
  console.log(`${unread} of ${sample.length} drawn wait for a verdict${values.to ? `: ${values.to}` : ''}.`);
}

/** Has findings read on the terminal; each verdict is kept at once. */
const read = (shown, book) =>
  judge(
    shown,
    terminalDesk(readPost, ({ id, verdict, badAdvice, why }) => {
      Object.assign(book.entries.get(id), { verdict, badAdvice, why });
      book.save();
    }),
  );

const readPost = (path) => sourceOf(folder, path);

function printPrecision(cells, posts) {
  const languages = [...grouped(cells, ({ language }) => language)].filter(([, own]) =>
    own.some(({ read }) => read > 0),
  );
  for (const [language, own] of languages) {
    const counts = posts.get(language).map(({ findings }) => findings.filter(isWanted).length);
    console.log(`== ${language}: ${spreadLine(counts)}\n`);
    console.log([...precisionLines(own), ''].join('\n'));
  }
}

function recall(findings, { posts, faults }) {
  const byPost = grouped(findings, ({ path }) => path);
  const wantedFaults = faults.filter(isWanted);
  const found = wantedFaults.map((fault) => {
    const source = readPost(fault.post);
    return {
      ...fault,
      found: isFound(fault, byPost.get(fault.post) ?? [], source),
      placed: placesIn(fault, source) > 0,
    };
  });
  console.log(`== Recall: ${found.length} faults in ${posts.length} posts read blind\n`);
  console.log(recallLines(recallOf(found)).join('\n'));
  const lost = found.filter(({ placed }) => !placed).length;
  if (lost > 0) console.log(`${lost} quotes do not stand in their posts word by word.`);
  console.log();
}

/** Only posts that were read: what of their findings is still there. Takes seconds where all posts take minutes. */
function quickly(blind) {
  const entries = values.verdicts ? openVerdicts(values.verdicts).entries : new Map();
  const judged = [...entries.values()].filter(({ verdict }) => verdict);
  const paths = new Set([...judged.map(({ path }) => path), ...(blind?.posts ?? [])]);
  const findings = findingsOf(
    reportOf(values.build, folder, { ...values, paths: [...paths].filter((path) => existsSync(join(folder, path))) }),
    folder,
  );
  if (values.verdicts)
    console.log(
      [...standingLines(standingOf(findings, entries).filter(([rule]) => isWanted({ rule }))), ''].join('\n'),
    );
  return findings;
}

async function run() {
  if (values.verdicts) outside(values.verdicts);
  const blind = values.blind && faultsOf(readFileSync(values.blind, 'utf8'), folder);
  if (values.quick || !values.verdicts) {
    const findings = quickly(blind);
    if (blind) recall(findings, blind);
    return;
  }
  const report = reportOf(values.build, folder, values);
  const findings = findingsOf(report, folder);
  await precision(
    findings,
    grouped(report.reports, ({ language }) => language),
  );
  if (blind) recall(findings, blind);
}

try {
  if (!folder || !(values.verdicts || values.blind))
    throw new Mistake(
      'Usage: npm run precision -- FOLDER --verdicts FILE [--draw 300 --to FILE] [--judge FILE] [--blind FILE]',
    );
  await run();
} catch (error) {
  if (!(error instanceof Mistake)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
