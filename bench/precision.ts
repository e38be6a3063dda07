// How often redlint is right on real posts, and how much it misses: npm run precision -- FOLDER --verdicts FILE
// Others: --draw 300 --to FILE, --judge FILE, --blind FILE, --figures, --quick, --seed 1, --rules a,b, --build BUILD, --today date, --strict
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/bundle.js';
import { commandLine, refuse } from '../scripts/command.js';
import { cellOf, drawn, grouped, inReadingOrder } from './precision/draw.js';
import { type Cell, cellsOf, changesOf, standingOf } from './precision/figures.js';
import { findingsOf, type PostFinding, sourceOf } from './precision/findings.js';
import { judge, terminalDesk } from './precision/judging.js';
import { postsReport, today } from './precision/posts-report.js';
import { type BlindReading, faultsOf, isFound, placeCount, recallOf } from './precision/recall.js';
import { pageOf, type Shown } from './precision/shown.js';
import { changeLines, precisionLines, recallLines, spreadLine, standingLines } from './precision/tables.js';
import { type Book, openVerdicts, outside, takeVerdicts } from './precision/verdicts.js';
import type { RunReport } from './report.js';

const { values, positionals } = commandLine({
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
    build: { type: 'string', default: root },
    today: { type: 'string', default: today },
    strict: { type: 'boolean' },
  },
});
const [folder = ''] = positionals;
if (!folder || !(values.verdicts || values.blind))
  refuse('Usage: npm run precision -- FOLDER --verdicts FILE [--draw 300 --to FILE] [--judge FILE] [--blind FILE]');
const wanted = values.rules && new Set(values.rules.split(','));
const isWanted = ({ rule }: { readonly rule: string }) => !wanted || wanted.has(rule);

/** Draws findings, has them read or writes them out for reading, and prints what is known about them. */
async function precision(findings: readonly PostFinding[], { reports }: RunReport, file: string): Promise<void> {
  const book = openVerdicts(file);
  const { entries } = book;
  book.known ??= Object.fromEntries(
    [...grouped(findings, ({ rule }) => rule)].map(([rule, own]) => [rule, own.map(({ id }) => id)]),
  );
  const known = new Set(Object.values(book.known).flat());
  const came = ({ id }: { readonly id: string }) => !known.has(id);
  if (values.judge) console.log(`${takeVerdicts(book, readFileSync(values.judge, 'utf8'))} verdicts taken.\n`);
  const chosen = findings.filter(isWanted);
  const sample = drawn(chosen, {
    count: Number(values.draw),
    seed: values.seed,
    isRead: ({ id }) => entries.get(id)?.verdict !== undefined,
    cell: (finding) => cellOf(finding, came(finding)),
  });
  book.add(inReadingOrder(sample.filter(({ id }) => !entries.has(id))));
  book.save();
  const waiting = inReadingOrder(sample.filter(({ id }) => !entries.get(id)!.verdict));
  const shown = waiting.map((finding) => ({ ...entries.get(finding.id)!, ...finding }));
  if (values.to) writeFileSync(outside(values.to), pageOf(shown, readPost));
  else if (!values.figures && !values.judge && process.stdin.isTTY && process.stdout.isTTY) await read(shown, book);
  printPrecision(cellsOf(chosen, entries, came), reports);
  const changes = changesOf(chosen, { known: book.known, entries }).filter(isWanted);
  if (changes.length > 0) console.log(['Since the first run:\n', ...changeLines(changes), ''].join('\n'));
  const unread = waiting.filter(({ id }) => !entries.get(id)!.verdict).length;
  console.log(`${unread} of ${sample.length} drawn wait for a verdict${values.to ? `: ${values.to}` : ''}.`);
}

/** Has findings read on the terminal; each verdict is saved at once. */
const read = (shown: readonly Shown[], book: Book) =>
  judge(
    shown,
    terminalDesk(readPost, ({ id, verdict, badAdvice, why }) => {
      Object.assign(book.entries.get(id)!, { verdict, badAdvice, why });
      book.save();
    }),
  );

const readPost = (path: string) => sourceOf(folder, path);

function printPrecision(cells: readonly Cell[], reports: RunReport['reports']): void {
  const languages = [...grouped(cells, ({ language }) => language)].filter(([, own]) =>
    own.some(({ read }) => read > 0),
  );
  for (const [language, own] of languages) {
    const posts = reports.filter((report) => report.language === language);
    const counts = posts.map(({ findings }) => findings.filter(isWanted).length);
    console.log(`== ${language}: ${spreadLine(counts)}\n`);
    console.log([...precisionLines(own), ''].join('\n'));
  }
}

function recall(findings: readonly PostFinding[], { posts, faults }: BlindReading): void {
  const byPost = grouped(findings, ({ path }) => path);
  const wantedFaults = faults.filter(isWanted);
  const found = wantedFaults.map((fault) => {
    const source = readPost(fault.post);
    return {
      ...fault,
      found: isFound(fault, byPost.get(fault.post) ?? [], source),
      placed: placeCount(fault, source) > 0,
    };
  });
  console.log(`== Recall: ${found.length} faults in ${posts.length} posts read blind\n`);
  console.log(recallLines(recallOf(found)).join('\n'));
  const lost = found.filter(({ placed }) => !placed).length;
  if (lost > 0) console.log(`${lost} quotes do not stand in their posts word by word.`);
  console.log();
}

/**
 * Only the posts that were read: which of their findings still exist. Takes seconds instead of minutes for all posts.
 */
function quickly(blind: BlindReading | undefined): PostFinding[] {
  const entries = values.verdicts ? openVerdicts(values.verdicts).entries : new Map();
  const judged = [...entries.values()].filter(({ verdict }) => verdict);
  const paths = new Set([...judged.map(({ path }) => path), ...(blind?.posts ?? [])]);
  const findings = findingsOf(
    postsReport(values.build, folder, {
      ...values,
      paths: [...paths].filter((path) => existsSync(join(folder, path))),
    }),
    folder,
  );
  if (values.verdicts)
    console.log(
      [...standingLines(standingOf(findings, entries).filter(([rule]) => isWanted({ rule }))), ''].join('\n'),
    );
  return findings;
}

if (values.verdicts) outside(values.verdicts);
const blind = values.blind ? faultsOf(readFileSync(values.blind, 'utf8'), folder) : undefined;
if (values.verdicts && !values.quick) {
  const report = postsReport(values.build, folder, values);
  const findings = findingsOf(report, folder);
  await precision(findings, report, values.verdicts);
  if (blind) recall(findings, blind);
} else {
  const findings = quickly(blind);
  if (blind) recall(findings, blind);
}
