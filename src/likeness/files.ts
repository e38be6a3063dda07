import { existsSync, readFileSync } from 'node:fs';
import { dataSource } from '../data/source.js';
import { rememberedEach } from '../text/remembered.js';
import type { KindFile } from './kinds.js';

// The build replaces this module with a generated one.

const fileOf = (code: string): URL => new URL(`${code}.yml`, import.meta.url);

/** Are sentences of a language learnt? */
export const hasLikeness = (code: string): boolean => existsSync(fileOf(code));

/** The kinds of sentences of a language; undefined when none is learnt. */
export const likenessFile = rememberedEach((code): Readonly<Record<string, KindFile>> | undefined => {
  if (!hasLikeness(code)) return undefined;
  return dataSource(`src/likeness/${code}.yml`, readFileSync(fileOf(code), 'utf8')).value as Record<string, KindFile>;
});
