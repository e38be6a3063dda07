import { inflectionOf, languageOf } from '../../language/language.js';
import type { Compiled, CompiledEntry, CompiledLexicon, GenderMarks } from '../compiled.js';
import type { Lemma } from '../inflection/fit.js';
import { inflectorOf } from '../inflection/inflection.js';
import { paradigmOf } from '../inflection/paradigm.js';
import type { EntryFields, EntrySource, LexiconSource, PatternSource } from '../lexicon.js';
import { expressionOf } from '../syntax/lowered.js';
import { isPattern, isStrings, patternOf } from '../syntax/pattern.js';
import { Sets } from '../syntax/sets.js';
import { Automaton } from './automaton.js';
import { type FoundBy, packed } from './pack.js';
import { faultOf, Phrasebook } from './phrasebook.js';

export type { Compiled } from '../compiled.js';

/** Lexicons of one language, compiled separately: prose is not searched for what is only looked for in labels. */
export interface Parts {
  readonly prose: Compiled;
  readonly labels?: Compiled;
}

/** Compiles all lexicons of one language. Throws a Mistake as `compile` does. */
export function compileParts(sources: readonly LexiconSource[]): Parts {
  const isLabels = (source: LexiconSource) => source.for === 'labels';
  const shared = sources.filter(({ lexicon }) => lexicon === 'sets');
  const labels = sources.filter(isLabels);
  return {
    prose: compile(sources.filter((source) => !isLabels(source))),
    ...(labels.length > 0 && { labels: compile([...labels, ...shared]) }),
  };
}

/**
 * Compiles some lexicons of one language for `open`; all sources must have the same language. Throws a Mistake that
 * names the lexicon, the entry and the fault.
 */
export function compile(sources: readonly LexiconSource[]): Compiled {
  const language = sources[0]?.language ?? '';
  const inflection = inflectionOf(language);
  const automaton = new Automaton();
  const phrases = new Phrasebook(automaton, inflectorOf(inflection), new Sets(sources, language));
  const entries: CompiledEntry[] = [];
  const found: FoundBy[] = [];
  const marked: { marks: GenderMarks; stems: [string, number, true?][] }[] = [];
  const lexicons = sources.map((source, lexicon): CompiledLexicon => {
    const groups = groupsOf(source);
    let id = 0;
    const stems: [string, number, true?][] = [];
    if (source.marks) marked.push({ marks: source.marks, stems });
    groups.forEach(([name, list], group) => {
      for (const written of list) {
        const fields = checkFields(written, source);
        found.push(foundBy(fields, source, phrases));
        if (fields.stem !== undefined) stems.push([fields.stem, entries.length, fields.strict || undefined]);
        entries.push(entryOf(fields, source, { lexicon, group, id: id++, name }, phrases));
      }
    });
    for (const name of Object.keys(source.not ?? {}))
      if (!groups.some(([group]) => group === name)) throw faultOf(source, name, 'group');
    const context = termsOf(source, 'context').map((term) => phrases.of(term, source));
    const quiet = termsOf(source, 'quiet_topics').map((term) => phrases.of(term, source));
    return { name: source.lexicon, groups: groups.map(([name]) => name), context, quiet };
  });
  const paradigm = entries.some(({ lemma }) => lemma) ? paradigmOf(inflection) : undefined;
  const { sounds } = languageOf(language) ?? {};
  return packed(
    { language, lexicons, marked: marked.filter(({ stems }) => stems.length > 0) },
    paradigm && { ...paradigm, ...(sounds && { sounds }) },
    automaton,
    entries,
    found,
  );
}

function groupsOf(source: LexiconSource): [string, readonly EntrySource[]][] {
  const groups = Object.entries(source.groups ?? {});
  if (source.entries) groups.push(['entries', source.entries]);
  return groups.map(([name, list]) => {
    if (!Array.isArray(list)) throw faultOf(source, name, 'list');
    return [name, list.flatMap(eachTerm)];
  });
}

/** Makes an entry for each of several terms with the same fields. */
const eachTerm = (written: EntrySource): readonly EntrySource[] =>
  isFields(written) && Array.isArray(written.t) ? written.t.map((t) => ({ ...written, t })) : [written];

const isFields = (written: EntrySource): written is Exclude<EntrySource, PatternSource> =>
  typeof written === 'object' && written !== null && !Array.isArray(written);

function termsOf(source: LexiconSource, field: 'context' | 'quiet_topics'): readonly unknown[] {
  const written: unknown = source[field] ?? [];
  if (Array.isArray(written)) return written;
  if (typeof written === 'object') return Object.values(written as object).flat();
  throw faultOf(source, field, 'list');
}

/** Where an entry is, with the name of its group. */
type EntryPlace = Pick<CompiledEntry, 'lexicon' | 'group' | 'id'> & { readonly name: string };

const fields = {
  t: 'string or list',
  re: 'string',
  c: 'string',
  k: 'string',
  resolve: 'string',
  say: 'string',
  stem: 'string',
  note: 'string',
  lemma: 'string',
  src: 'string',
  w: 'number',
  strict: 'boolean',
  forms: 'patterns',
  not: 'patterns',
  with: 'patterns',
  without: 'patterns',
  plain: 'string or list',
  hint: 'string or list',
} as const;

function checkFields(written: EntrySource, source: LexiconSource): EntryFields {
  if (isPattern(written)) return { t: written };
  if (!isFields(written)) throw faultOf(source, written, 'string');
  for (const [name, value] of Object.entries(written)) {
    if (!Object.hasOwn(fields, name)) throw faultOf(source, written, 'field', name);
    const kinds = fields[name as keyof typeof fields].split(' or ');
    if (!kinds.some((kind) => isA(kind, value))) throw faultOf(source, written, 'value', name);
  }
  if ([written.t, written.re, written.stem].filter((way) => way !== undefined).length !== 1)
    throw faultOf(source, written, 'way');
  return written as EntryFields;
}

const isA = (kind: string, value: unknown): boolean =>
  kind === 'list'
    ? isStrings(value)
    : kind === 'patterns'
      ? Array.isArray(value) && value.every(isPattern)
      : typeof value === kind;

/** What finds an entry: an expression, or the phrases of its term and forms. */
function foundBy(entry: EntryFields, source: LexiconSource, phrases: Phrasebook): FoundBy {
  const { t, re, c, strict, forms = [] } = entry;
  if (entry.stem !== undefined && !source.marks) throw faultOf(source, entry, 'marks');
  if (re !== undefined) return { expression: readExpression(re, source) };
  if (t === undefined) return {};
  const read = (term: PatternSource, inflectionClass?: string) => phrases.of(term, source, { inflectionClass, strict });
  return { phrases: [...new Set([read(t, c), ...forms.map((form) => read(form))])] };
}

function entryOf(entry: EntryFields, source: LexiconSource, place: EntryPlace, phrases: Phrasebook): CompiledEntry {
  const { t, re, not, plain, hint, w, k, resolve, say } = entry;
  const { name, ...at } = place;
  const legitimate = [...(not ?? []), ...(source.not?.[name] ?? [])];
  const all = (terms: readonly PatternSource[]) => [...new Set(terms.map((term) => phrases.of(term, source)))];
  const replacements = typeof plain === 'string' ? [plain] : plain;
  const lemma = replacements && lemmaOf(entry);
  return {
    ...at,
    term: t === undefined ? (re ?? (entry.stem as string)) : patternOf(t),
    ...(w !== undefined && w !== 1 && { weight: w }),
    ...(k !== undefined && { kind: k }),
    ...(replacements && { plain: replacements.map((text) => text.replace(/^= ?/, '')) }),
    ...(hint !== undefined && { hint: typeof hint === 'string' ? [hint] : hint }),
    ...(lemma && { lemma }),
    ...(replacements?.[0]?.startsWith('=') && { safe: true as const }),
    ...(resolve !== undefined && { resolve }),
    ...(say !== undefined && { say }),
    ...(legitimate.length > 0 && { not: all(legitimate) }),
    ...(entry.with && { with: all(entry.with) }),
    ...(entry.without && { without: all(entry.without) }),
  };
}

/**
 * The word of an entry whose form its replacements take: the one named, the term that has a class, or its first
 * `~verb`.
 */
function lemmaOf({ t: written = '', c, lemma }: EntryFields): Lemma | undefined {
  const t = patternOf(written);
  if (lemma !== undefined) return { word: lemma, kind: /r$/.test(lemma) ? 'verb' : 'adjective' };
  const verb = /~([\p{L}-]+)/u.exec(t)?.[1];
  if (c === undefined) return verb === undefined ? undefined : { word: verb, kind: 'verb' };
  if (c === 'adv') return undefined;
  return { word: t, kind: c === 'v' ? 'verb' : c.startsWith('n') ? 'noun' : 'adjective' };
}

function readExpression(written: string, source: LexiconSource): string {
  try {
    return expressionOf(written);
  } catch (error) {
    throw faultOf(source, written, 'expression', (error as Error).message);
  }
}
