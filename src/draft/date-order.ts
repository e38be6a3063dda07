import type { DateOrder } from '../recognizers/dates/dates.js';
import type { FoundDate } from '../recognizers/dates/found-date.js';
import { regionsOf } from '../recognizers/dates/names.js';
import { letters } from '../text/characters.js';

/** What comes first in the dates of a draft, in figures (`04/03`) and in words ("March 4"). Absent = unknown. */
export interface DateOrders {
  readonly figures?: DateOrder | undefined;
  readonly words?: DateOrder | undefined;
}

/** The evidence: the region of the draft's `lang`, its dates, and the hosts that it links to. */
interface Clues {
  readonly language: string | undefined;
  readonly region: string | undefined;
  readonly dates: readonly FoundDate[];
  readonly hosts: readonly string[];
}

/** The draft's region wins over its other dates, and those over its hosts. */
export function dateOrders({ language, region, dates, hosts }: Clues): DateOrders {
  const regions = regionsOf(language);
  const named = regions.find(({ name }) => name === region);
  const linked = regions.filter((one) => one.hosts.some((end) => hosts.some((host) => isUnder(host, end))));
  const written = agreed(dates.map(inWords));
  const figures = named
    ? named.figures
    : (agreed(dates.map(inFigures)) ?? (linked.length > 0 ? agreed(linked.map((one) => one.figures)) : written));
  return { figures, words: written ?? named?.words ?? agreed(linked.map(({ words }) => words)) ?? figures };
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

const word = new RegExp(`[${letters}]{3}`, 'u');

function inWords({ text, month, weekdayAt }: FoundDate): DateOrder | undefined {
  const own = weekdayAt ? text.replace(weekdayAt.text, '') : text;
  if (month === undefined || !word.test(own)) return undefined;
  return /^[\s.,]*(?:the\s)?\d/u.test(own) ? 'day' : 'month';
}
