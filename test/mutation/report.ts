// The score by folder, and each fault that no test noticed.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Fault } from './faults.js';
import { isLeftOut, type Trial } from './results.js';

/** The lines that a fault changes, as a diff. */
function diff({ fileName, location: { start, end }, replacement }: Fault): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  const last = lines.at(-1)!;
  const changed = lines[0]!.slice(0, start.column) + replacement + last.slice(end.column);
  return [...lines.map((line) => `-${line}`), ...changed.split('\n').map((line) => `+${line}`)].join('\n');
}

/** The part of the program that a file belongs to: `rules/<principle>`, `src/<folder>`. */
const folderOf = ({ fileName }: Fault): string => dirname(fileName).split('/').slice(0, 2).join('/');

const share = (caught: number, all: number): string => `${caught} of ${all} (${Math.round((100 * caught) / all)} %)`;

/** Prints the survivors and, last, the scores. */
export function report(faults: readonly Fault[], trials: readonly Trial[]): void {
  const caught = new Set(trials.filter((trial) => trial.caught).map(({ id }) => id));
  const survivors = faults.filter(({ id }) => !caught.has(id));
  for (const fault of survivors) {
    const tests = trials.filter(({ id }) => id === fault.id).length;
    const met =
      tests === 0
        ? 'no test comes by'
        : `survived ${tests} tests${isLeftOut(fault.id) ? ', and was left out of others' : ''}`;
    console.log(`\n${fault.fileName}:${fault.location.start.line + 1} ${fault.mutatorName}, ${met}\n${diff(fault)}`);
  }
  console.log('');
  for (const folder of [...new Set(faults.map(folderOf))].sort()) {
    const inside = faults.filter((fault) => folderOf(fault) === folder);
    console.log(`${folder}: ${share(inside.filter(({ id }) => caught.has(id)).length, inside.length)} noticed`);
  }
  console.log(`in all: ${share(faults.length - survivors.length, faults.length)} noticed`);
}
