import type { Network } from '../../network/network.js';
import { type DateOrder, parseMoment } from '../../recognizers/dates/dates.js';
import type { Moment } from '../../recognizers/dates/found-date.js';
import { spanOf } from '../../text/span.js';
import { decodeEntities } from '../body/entities.js';
import type { Account, Draft, Kind, Meta, Response } from '../draft.js';
import type { Value } from '../media.js';
import { eventKeys, factOf, namesOf, networkNamesIn, networkOf, writtenKey } from './keys.js';
import { textAt } from './values.js';

/** Defaults for what a draft leaves out. `language` may be `auto`. */
export interface Defaults {
  readonly language?: string;
  readonly networks?: readonly Network[];
  readonly account?: {
    readonly kind: 'official' | 'personal';
    readonly scope?: string;
    readonly handle?: string;
    readonly email?: string;
    readonly x?: 'long';
  };
  readonly response?: Response;
}

/** How to read dates: in which language and time zone. */
export interface DateReading {
  readonly language: string | undefined;
  readonly timezone: string | undefined;
  /** The first part of dates in figures. */
  readonly first: () => DateOrder | undefined;
}

const momentOf = (value: unknown, { language, timezone, first }: DateReading): Moment | undefined => {
  if (typeof value !== 'string') return undefined;
  return parseMoment(value, language, timezone, /^\d{4}-/.test(value) ? undefined : first());
};

/** The networks that a draft names, else the defaults; unknown names do not count. */
export function networksOf(meta: Meta, defaults: Defaults): readonly Network[] {
  const value = factOf(meta, 'networks')?.value;
  const names = typeof value === 'string' ? networkNamesIn(value) : Array.isArray(value) ? value : [];
  const networks = [...new Set(names.map(networkOf).filter((network) => network !== undefined))];
  return networks.length > 0 ? networks : (defaults.networks ?? []);
}

/** The type of account. A default address has an empty span at 0. */
export function accountOf(meta: Meta, { account }: Defaults): Account {
  const key = writtenKey(meta, 'account');
  const own = meta.get(key)?.value;
  const handle = typeof own === 'string' ? own : textAt(meta, key, 'handle')?.value;
  const kind = textAt(meta, key, 'kind')?.value;
  const email =
    textAt(meta, key, 'email') ??
    (account?.email === undefined ? undefined : { ...spanOf('', 0, 0), value: account.email });
  const scope = textAt(meta, key, 'scope')?.value ?? account?.scope;
  const x = textAt(meta, key, 'x')?.value === 'long' ? 'long' : account?.x;
  return {
    kind: kind === 'personal' || kind === 'official' ? kind : (account?.kind ?? 'official'),
    ...(scope !== undefined && { scope }),
    ...((handle ?? account?.handle) !== undefined && { handle: handle ?? account?.handle }),
    ...(email && { email }),
    ...(x && { x }),
  };
}

/** When it will be published: from the front matter, else from the date in its path. */
export function publishOf(meta: Meta, path: string | undefined, when: DateReading): Moment | undefined {
  const stated = momentOf(factOf(meta, 'publish')?.value, when);
  if (stated) return stated;
  return momentOf(path && (dayOfName(path) ?? dayOfFolders(path)), when);
}

/** «2027-03-01-obras.md» */
const dayOfName = (path: string): string | undefined => /(?:^|\/)(\d{4}-\d{2}-\d{2})(?!\d)[^/]*$/.exec(path)?.[1];

/** «2027-03/01-obras.md», «2027/03/01-obras.md», «2027/03/01/obras.md» */
function dayOfFolders(path: string): string | undefined {
  const [, year, month, day] = /(?:^|\/)(20\d{2})[-/](\d{2})\/(\d{2})(?:[-_ .][^/]*)?(?:\/[^/]+)?$/.exec(path) ?? [];
  return year && `${year}-${month}-${day}`;
}

/** The promised response time: of the draft, else the default. */
export function responseOf(meta: Meta, defaults: Defaults): Response | undefined {
  const value = factOf(meta, 'response')?.value;
  if (typeof value === 'string') return { within: value };
  const key = writtenKey(meta, 'response');
  const within = textAt(meta, key, 'within')?.value;
  const channel = textAt(meta, key, 'channel')?.value;
  if (within === undefined && channel === undefined) return defaults.response;
  return { ...(within !== undefined && { within }), ...(channel !== undefined && { channel }) };
}

/** A title or description, its entities decoded. */
export function textOf(meta: Meta, key: 'title' | 'description'): Value | undefined {
  const found = factOf(meta, key);
  if (!found || (typeof found.value !== 'string' && typeof found.value !== 'number')) return undefined;
  return { ...found, value: decodeEntities(String(found.value)) };
}

/**
 * The event data in the front matter. `date` belongs to the event if an `event` also names another day of publication.
 */
export function eventDataOf(meta: Meta, kind: Kind, when: DateReading): Draft['eventData'] {
  const held = new Set<'date' | 'time' | 'place' | 'link'>();
  for (const [fact, names] of Object.entries(eventKeys) as [keyof typeof eventKeys, readonly string[]][]) {
    for (const name of names) {
      const value = meta.get(name)?.value;
      if (value === undefined || value === null || value === '') continue;
      held.add(fact);
      if (fact === 'date' && momentOf(value, when)?.time) held.add('time');
    }
  }
  const others = namesOf('publish').filter((name) => name !== 'date');
  if (kind === 'event' && meta.keys.includes('date') && others.some((name) => meta.keys.includes(name))) {
    held.add('date');
    if (momentOf(meta.get('date')?.value, when)?.time) held.add('time');
  }
  return held;
}
