import { resolve } from 'node:path';
import type { Config } from './config.js';
import type { Dismissal } from './house.js';

/** The waivers for a draft in the house's files. */
export function dismissalsFor({ houses = [], cwd }: Config, path: string): Dismissal[] {
  if (houses.length === 0) return [];
  const draft = resolve(cwd, path);
  return houses.flatMap(({ values, source, folder }) =>
    (values.dismissals ?? []).flatMap(({ file, ...dismissal }, index) =>
      file === undefined || resolve(folder, file) === draft
        ? [{ ...dismissal, isForAny: file === undefined, place: source.place(['dismissals', index]) }]
        : [],
    ),
  );
}
