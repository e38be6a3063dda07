// Readers' verdicts on findings: a file of JSON lines outside the repository, since it quotes posts.
import { existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { root } from '../../scripts/bundle.js';
import { refuse } from '../../scripts/command.js';
import type { PostFinding } from './findings.js';

const repository = realpathSync(root);

/** The possible verdicts. */
export const verdicts = ['true', 'false', 'doubtful'] as const;
export type Verdict = (typeof verdicts)[number];

/** A reader's verdict on a finding, if there is one. */
export interface Judged {
  verdict?: Verdict;
  badAdvice?: boolean | undefined;
  why?: string | undefined;
}

/** A finding drawn for reading. */
export interface Entry extends Judged {
  readonly id: string;
  readonly number: number;
  readonly path: string;
  readonly rule: string;
  readonly severity: string;
  readonly language: string | null;
  readonly line: number;
  readonly text: string;
  readonly message: string;
}

export type Entries = Map<string, Entry>;

/** Names of findings by rule. */
type Known = Readonly<Record<string, readonly string[]>>;

/** A file of verdicts. */
export interface Book {
  /** The findings when the file was begun. */
  known?: Known;
  /** By the names of the findings. */
  readonly entries: Entries;
  /** Stores the drawn findings and numbers those without a number. */
  add(findings: readonly PostFinding[]): void;
  save(): void;
}

/** The path of an output file that quotes posts; refused inside the repository. */
export function outside(file: string): string {
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) refuse(`There is no folder ${folder}.`);
  const path = join(realpathSync(folder), basename(file));
  if (!relative(repository, existsSync(path) ? realpathSync(path) : path).startsWith(`..${sep}`))
    refuse(`${file} lies in the repository, and it quotes posts of others: name a file outside.`);
  return path;
}

export function openVerdicts(file: string): Book {
  const path = outside(file);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').filter(Boolean) : [];
  const records: (Entry | { known: Known })[] = lines.map((line) => JSON.parse(line));
  const entries: Entries = new Map(records.flatMap((record) => ('id' in record ? [[record.id, record]] : [])));
  const book: Book = {
    known: records.find((record): record is { known: Known } => 'known' in record)?.known,
    entries,
    add(findings) {
      let last = Math.max(0, ...[...entries.values()].map(({ number }) => number));
      for (const { id, path: post, rule, severity, language, line, text, message } of findings)
        if (!entries.has(id))
          entries.set(id, { id, number: ++last, path: post, rule, severity, language, line, text, message });
    },
    save() {
      const all = [...(book.known ? [{ known: book.known }] : []), ...entries.values()];
      writeFileSync(`${path}.new`, all.map((record) => `${JSON.stringify(record)}\n`).join(''));
      renameSync(`${path}.new`, path);
    },
  };
  return book;
}

/**
 * Takes verdicts from lines of number, verdict, `badadvice` or `-`, and reason, separated by tabs. All of them or none.
 */
export function takeVerdicts({ entries }: Book, text: string): number {
  const byNumber = new Map([...entries.values()].map((entry) => [String(entry.number), entry]));
  const taken = text
    .split('\n')
    .map((line, index) => ({ cells: line.trimEnd().split('\t'), at: index + 1 }))
    .filter(({ cells: [first = ''] }) => first !== '' && !first.startsWith('#'))
    .map(({ cells: [number = '', said = '', advice = '-', why = ''], at }): [Entry, Judged] => {
      const entry = byNumber.get(number) ?? refuse(`Line ${at}: no finding was drawn with the number ${number}.`);
      const verdict =
        verdicts.find((one) => one === said) ?? refuse(`Line ${at}: “${said}” is none of ${verdicts.join(', ')}.`);
      if (!['-', 'badadvice', ''].includes(advice)) refuse(`Line ${at}: “${advice}” is not - or badadvice.`);
      return [entry, { verdict, badAdvice: advice === 'badadvice' || undefined, why: why || undefined }];
    });
  for (const [entry, said] of taken) Object.assign(entry, said);
  return taken.length;
}
