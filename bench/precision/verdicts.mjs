// What readers said of findings: a file of JSON lines outside the repository, since it quotes posts.
import { existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));

/** What a reader may say. */
export const verdicts = ['true', 'false', 'doubtful'];

/** Something to be put right by who called the command. */
export class Mistake extends Error {}

/** The path of a file to write that quotes posts; a mistake where it would lie in the repository. */
export function outside(file) {
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) throw new Mistake(`There is no folder ${folder}.`);
  const path = join(realpathSync(folder), basename(file));
  if (!relative(repository, existsSync(path) ? realpathSync(path) : path).startsWith(`..${sep}`))
    throw new Mistake(`${file} lies in the repository, and it quotes posts of others: name a file outside.`);
  return path;
}

/**
 * A file of verdicts. `known` are the names of what was found when it was begun, by rule; `entries` are the findings drawn,
 * by name: with number, rule, place and words, and once read with verdict, why, and whether the advice cannot stand.
 */
export function openVerdicts(file) {
  const path = outside(file);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n').filter(Boolean) : [];
  const records = lines.map((line) => JSON.parse(line));
  const entries = new Map(records.filter(({ id }) => id).map((entry) => [entry.id, entry]));
  const book = {
    known: records.find(({ known }) => known)?.known,
    entries,
    /** Keeps the findings as drawn and gives those a number that have none. */
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

/** Takes verdicts from lines of number, verdict, `badadvice` or `-`, and why, parted by tabs. All of them or none. */
export function takeVerdicts({ entries }, text) {
  const byNumber = new Map([...entries.values()].map((entry) => [String(entry.number), entry]));
  const taken = text
    .split('\n')
    .map((line, index) => ({ cells: line.trimEnd().split('\t'), at: index + 1 }))
    .filter(({ cells: [first] }) => first !== '' && !first.startsWith('#'))
    .map(({ cells: [number, verdict, advice = '-', why = ''], at }) => {
      const entry = byNumber.get(number);
      if (!entry) throw new Mistake(`Line ${at}: no finding was drawn with the number ${number}.`);
      if (!verdicts.includes(verdict)) throw new Mistake(`Line ${at}: “${verdict}” is none of ${verdicts.join(', ')}.`);
      if (!['-', 'badadvice', ''].includes(advice)) throw new Mistake(`Line ${at}: “${advice}” is not - or badadvice.`);
      return [entry, { verdict, badAdvice: advice === 'badadvice' || undefined, why: why || undefined }];
    });
  for (const [entry, said] of taken) Object.assign(entry, said);
  return taken.length;
}
