// Where the patterns of a lexicon stand.
import { fieldOf, type Item, type List, type Mapping, type Text } from './tree.js';

/** A pattern, and where it can be replaced. */
export interface Place {
  readonly pattern: Text;
  /** Of a set, so that its items are one list whatever brackets they have. */
  readonly isSet: boolean;
  /** Fields of the entry that it belongs to. */
  readonly entry?: Mapping | undefined;
  /** Does it stand inside of a list that is one pattern? */
  readonly isInner: boolean;
  /** Puts patterns in its place: of one pattern, or of several that are one together. */
  replace(by: readonly Text[]): void;
}

const ofEntry = ['t', 'forms', 'not', 'with', 'without'];

/** The patterns of a lexicon: its mapping, or the list of entries that a rule holds. */
export function placesIn(root: Item): Place[] {
  if (root.kind === 'list') return entriesIn(root);
  if (root.kind !== 'map') return [];
  const groups = fieldOf(root, 'groups');
  const entries = fieldOf(root, 'entries');
  if (!groups && !entries) return isSets(root) ? setsIn(root) : root.fields.flatMap(({ value }) => entriesIn(value));
  return [
    ...setsIn(root),
    ...(groups?.kind === 'map' ? groups.fields.flatMap(({ value }) => entriesIn(value)) : []),
    ...(entries ? entriesIn(entries) : []),
    ...['not', 'context', 'quiet_topics'].flatMap((key) => listsIn(fieldOf(root, key))),
  ];
}

const isSets = (root: Mapping): boolean => fieldOf(root, 'sets') !== undefined;

/** The named sets of a lexicon. */
export function setsOf(root: Item): Mapping | undefined {
  const sets = root.kind === 'map' ? fieldOf(root, 'sets') : undefined;
  return sets?.kind === 'map' ? sets : undefined;
}

const setsIn = (root: Mapping): Place[] =>
  (setsOf(root)?.fields ?? []).flatMap(({ value }) =>
    value.kind === 'list' ? patternsIn(value, { isSet: true }) : [],
  );

/** A list of patterns, or several by name. */
const listsIn = (item: Item | undefined): Place[] =>
  item?.kind === 'list'
    ? patternsIn(item, {})
    : item?.kind === 'map'
      ? item.fields.flatMap(({ value }) => listsIn(value))
      : [];

function entriesIn(item: Item): Place[] {
  if (item.kind !== 'list') return [];
  return [...patternsIn(item, {}), ...item.items.flatMap((entry) => (entry.kind === 'map' ? fieldsIn(entry) : []))];
}

const fieldsIn = (entry: Mapping): Place[] =>
  entry.fields.flatMap((field) => {
    const { value } = field;
    if (!ofEntry.includes(field.key.text)) return [];
    if (value.kind === 'list') return patternsIn(value, { entry: field.key.text === 't' ? entry : undefined });
    if (value.kind !== 'text' || value.text === '') return [];
    const replace = (by: readonly Text[]) => {
      const [only] = by;
      field.value =
        by.length === 1 && only
          ? { ...value, ...only, before: value.before, behind: value.behind }
          : several([several(by)]);
    };
    return [{ pattern: value, isSet: false, entry, isInner: false, replace }];
  });

const several = (items: readonly Item[]): List => ({
  kind: 'list',
  items: [...items],
  isFlow: true,
  before: [],
  after: [],
});

function patternsIn(
  owner: List,
  of: { readonly isSet?: boolean; readonly entry?: Mapping | undefined },
  isInner = false,
): Place[] {
  const { isSet = false, entry } = of;
  return owner.items.flatMap((item): Place[] => {
    if (item.kind === 'list') return patternsIn(item, of, true);
    if (item.kind !== 'text' || item.text === '') return [];
    const replace = (by: readonly Text[]) => {
      const [first, ...rest] = by.map((one) => ({ ...one }));
      if (!first) return;
      first.before = item.before;
      (rest.at(-1) ?? first).behind = item.behind;
      const isSeveral = rest.length > 0 && !isSet && !isInner;
      const put = isSeveral
        ? [{ ...several(by.map((one) => ({ ...one }))), before: item.before, behind: item.behind }]
        : [first, ...rest];
      owner.items.splice(owner.items.indexOf(item), 1, ...put);
      if (put.length === 1) return;
      owner.rows = undefined;
      // What came in is laid with the rest.
      if (isSet && !isInner) owner.isFlow = true;
    };
    return [{ pattern: item, isSet, entry, isInner, replace }];
  });
}
