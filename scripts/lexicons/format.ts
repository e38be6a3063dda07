// A file of word lists as people read it: what it finds stays the same.
import { isShared, type LexiconParts, partsOf } from './files.js';
import { layRows, listBrackets, tidyPatterns, unwrapEntries } from './lists.js';
import { inlineSets } from './sets.js';
import { shortenPatterns } from './shorten.js';
import { fieldLines } from './write.js';

/** What changes a file twice may change it again: a set that is named no more frees its words. */
const MOST_ROUNDS = 8;

/**
 * The text of a file laid out. `shared` are the names of sets that all lexicons of its language know. Throws where a
 * comment would be lost, or no end is found.
 */
export function formatted(name: string, source: string, shared: readonly string[]): string {
  let before = source;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const after = once(name, before, shared);
    if (after === before) return after;
    before = after;
  }
  throw new Error(`${name}: each round changes it again`);
}

function once(name: string, source: string, shared: readonly string[]): string {
  const read = partsOf(name, source);
  if (!read) return source;
  const { root } = read;
  tidyPatterns(root);
  unwrapEntries(root);
  if (!isShared(name)) inlineSets(root);
  listBrackets(root);
  shortenPatterns(root, shared);
  layRows(root);
  const result = put(read, source);
  if (commentsIn(result) !== commentsIn(source)) throw new Error(`${name}: a comment would be lost`);
  return result;
}

/** What a part was, replaced by what it is; fields that came or went are seen in the root. */
function put({ root, parts }: LexiconParts, source: string): string {
  const [first] = parts;
  if (!first) return source;
  const fields = root.kind === 'map' && parts.some(({ field }) => field.value !== root) ? root.fields : undefined;
  if (!fields) return source.slice(0, first.start) + fieldLines(first.field, 0).join('\n') + source.slice(first.end);
  const isNew = (key: string) => !parts.some(({ field }) => field.key.text === key);
  let result = '';
  let from = 0;
  for (const { start, end, field } of parts) {
    const added = fields.slice(0, fields.indexOf(field)).filter(({ key }) => isNew(key.text));
    const isFirst = parts.find(
      (part) => fields.includes(part.field) && !['sets', 'context', 'quiet_topics'].includes(part.field.key.text),
    );
    const lines = isFirst?.field === field ? added.flatMap((one) => fieldLines(one, 0)) : [];
    const kept = fields.includes(field) ? [...lines, ...fieldLines(field, 0)] : [];
    result += source.slice(from, start) + kept.join('\n');
    from = kept.length > 0 ? end : end + 1;
  }
  return result + source.slice(from);
}

/** The comments of a text in alphabetical order. */
const commentsIn = (source: string): string =>
  Array.from(source.matchAll(/(?:^|\s)(#(?!\p{L}).*)$/gmu), ([, comment = '']) => comment.trim())
    .sort()
    .join('\n');
