import type { Region } from '../language/types.js';
import type { DateOrder } from '../recognizers/dates/dates.js';
import type { FoundDate } from '../recognizers/dates/found-date.js';
import { regionsOf } from '../recognizers/dates/names.js';
import { letters } from '../text/characters.js';
import { lazy } from '../text/lazy.js';

/** What comes first in the dates of a draft, in figures (`04/03`) and in words ("March 4"). Absent = unknown. */
export interface DateOrders {
  readonly figures?: DateOrder | undefined;
  readonly words?: DateOrder | undefined;
}

/** The evidence: the region of the draft's `lang`, its dates, the hosts that it links to, and its words. */
interface Clues {
  readonly language: string | undefined;
  readonly region: string | undefined;
  readonly dates: readonly FoundDate[];
  readonly hosts: readonly string[];
  readonly prose: string;
}

/** The draft's region wins over its other dates, those over its hosts, and those over the spelling of its words. */
export function dateOrders({ language, region, dates, hosts, prose }: Clues): DateOrders {
  const regions = regionsOf(language);
  const named = regions.find(({ name }) => name === region);
  const linked = regions.filter((one) => one.hosts.some((end) => hosts.some((host) => isUnder(host, end))));
  const written = agreed(dates.map(inWords));
  const figures = named
    ? named.figures
    : (agreed(dates.map(inFigures)) ?? (linked.length > 0 ? agreed(linked.map((one) => one.figures)) : written));
  const shown = written ?? named?.words ?? agreed(linked.map(({ words }) => words)) ?? figures;
  const isOpen = !named && linked.length === 0;
  const spelt = lazy(() => agreed(regions.filter((one) => isWrittenIn(prose, one)).map(({ words }) => words)));
  return {
    figures,
    get words() {
      return shown ?? (isOpen ? spelt() : undefined);
    },
  };
}

/** Does a text have a word that is spelt or used so only in a region? */
function isWrittenIn(prose: string, { own_words: own = [] }: Region): boolean {
  const known = new Set(own);
  return known.size > 0 && (prose.toLowerCase().match(word) ?? []).some((one) => known.has(one));
}

const isUnder = (host: string, end: string): boolean => host === end || host.endsWith(`.${end}`);

/** The one order that all agree on; undefined when they contradict each other. */
function agreed(orders: readonly (DateOrder | undefined)[]): DateOrder | undefined {
  const distinct = new Set(orders.filter((order) => order !== undefined));
  return distinct.size === 1 ? [...distinct][0] : undefined;
}

/** «25/12» can be read only one way. */
function inFigures({ text }: FoundDate): DateOrder | undefined {
  const [, first, second] = /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?!\d)/.exec(text) ?? [];
  if (Number(first) > 12) return 'day';
  return Number(second) > 12 ? 'month' : undefined;
}

const word = new RegExp(`[${letters}]{3,40}`, 'gu');
const longWord = new RegExp(`[${letters}]{3}`, 'u');

function inWords({ text, month, weekdayAt }: FoundDate): DateOrder | undefined {
  const own = weekdayAt ? text.replace(weekdayAt.text, '') : text;
  if (month === undefined || !longWord.test(own)) return undefined;
  return /^[\s.,]*(?:the\s)?\d/u.test(own) ? 'day' : 'month';
}
