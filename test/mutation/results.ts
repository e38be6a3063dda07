// The workers' results, as lines in a folder: each writes its own file, all read what is already caught.
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One fault before one test. */
export interface Trial {
  readonly id: string;
  readonly test: string;
  readonly ms: number;
  readonly caught: boolean;
}

/** The folder of results, for this process and those that it starts. */
const folder = (): string => process.env.REDLINT_FAULTS ?? '';

/** The faults to try in this run: the file of each, by id. */
export const planned = (): Map<string, string> =>
  new Map(JSON.parse(readFileSync(join(folder(), 'planned.json'), 'utf8')));

/** Stores which faults to try. */
export const plan = (faults: readonly { readonly id: string; readonly fileName: string }[]): void =>
  writeFileSync(join(folder(), 'planned.json'), JSON.stringify(faults.map(({ id, fileName }) => [id, fileName])));

/**
 * Is it a test of the part of the program that holds the file: `test/draft/` of `src/draft/`, `test/page/calendar` of
 * `src/calendar/`?
 */
export function isNear(test: string, file: string): boolean {
  const part = file.replace(/^src\//, '').replace(/\/.*$/s, '');
  return new RegExp(`^test/(?:[^/]+/)?${part}[./-]`).test(test);
}

/** Was it caught, by any worker? */
export const isCaught = (id: string): boolean => existsSync(join(folder(), `${id}.caught`));

/** Stores the result of a trial. */
export function keep(trial: Trial): void {
  appendFileSync(join(folder(), `${process.pid}.trials`), `${JSON.stringify(trial)}\n`);
  if (trial.caught) writeFileSync(join(folder(), `${trial.id}.caught`), trial.test);
}

/** Stores that a test was left out, because the fault had used up its time. */
export const keepLeftOut = (id: string): void => writeFileSync(join(folder(), `${id}.left`), '');

/** Was it left out of tests that execute it? */
export const isLeftOut = (id: string): boolean => existsSync(join(folder(), `${id}.left`));

/** Stores that the fault was executed while modules were loaded. */
export const keepStatic = (id: string): void => writeFileSync(join(folder(), `${id}.static`), '');

/** Stores that a test passes without any fault. */
export const keepPassing = (test: string): void =>
  appendFileSync(join(folder(), `${process.pid}.passing`), `${test}\n`);

const linesOf = (ending: string): string[] =>
  readdirSync(folder())
    .filter((name) => name.endsWith(ending))
    .flatMap((name) => readFileSync(join(folder(), name), 'utf8').trimEnd().split('\n'));

/** The tests that pass without any fault. */
export const passing = (): Set<string> => new Set(linesOf('.passing'));

/** All trials so far. */
export const trials = (): Trial[] => linesOf('.trials').map((line) => JSON.parse(line));

/** Is it executed when a module is loaded? */
export const isStatic = (id: string): boolean => existsSync(join(folder(), `${id}.static`));
