import { join } from 'node:path';
import * as v from 'valibot';
import { unknown } from '../data/fault-of.js';
import { checked } from '../data/faults.js';
import type { ConfigSource } from '../data/source.js';
import { say } from '../messages/messages.js';
import type { ReadSource } from './shared-lists.js';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('config-empty'));

/** `undated` when a work gives no day; `url` and `author` are absent when they could not be found out. */
const work = v.strictObject({
  author: v.optional(text),
  title: text,
  edition: v.optional(text),
  dated: text,
  url: v.optional(text),
  /** The day it was read; absent = not read, and pages say so. */
  read: v.optional(text),
});

/** A work that the pages of rules cite. */
type Work = v.InferOutput<typeof work>;

/** The works of a folder of rules, by the names that its language files use. */
export type Works = Readonly<Record<string, Work>>;

/** A place in a work and what it says there. `unread` = the work was read, but not this. */
const citation = v.strictObject({
  of: text,
  at: v.optional(text),
  says: text,
  unread: v.optional(v.boolean()),
});

/** The value of `source` in a language file: a text, or places in the works of `sources.yml`. */
export const cited = v.union([text, v.array(citation)], 'config-text');

/** Reads `sources.yml` of a folder of rules; empty when there is no such file. Throws a Mistake on faults. */
export function worksIn(root: string, read: ReadSource): Works {
  try {
    return checked(v.record(v.string(), work), read(join(root, 'sources.yml')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/**
 * The lines of a page, one for each citation, with its address and the day it was read. Throws a Mistake on an unknown
 * work.
 */
export function sourceLines(
  source: v.InferOutput<typeof cited> | undefined,
  works: Works,
  file: ConfigSource,
  language: string,
): string | readonly string[] | undefined {
  if (source === undefined || typeof source === 'string') return source;
  return source.map((citation, index) => {
    const found = works[citation.of];
    if (!found) throw unknown('work', file.quote(['source', index, 'of']), citation.of, Object.keys(works));
    return lineOf(found, citation, language);
  });
}

function lineOf(work: Work, { at, says, unread }: v.InferOutput<typeof citation>, language: string): string {
  const t = (key: string, slots = {}) => say(language, `report.cited_${key}`, slots);
  const { title, edition, url = '', read } = work;
  const dated = work.dated === 'undated' ? t('undated') : work.dated;
  const version = edition ? `${edition}, ${dated}` : dated;
  const head = `${work.author ?? t('anonymous')}, ${t('title', { title })} (${version})${at ? `, ${at}` : ''}`;
  const how = unread || !read ? 'unread' : url ? 'read' : 'text';
  return `${head}: ${says.replace(/\.$/, '')}. ${t(how, { day: read ?? '', url })}`.trim();
}
