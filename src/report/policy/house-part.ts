import type { Config } from '../../config/config.js';
import type { Settings } from '../../config/settings.js';
import { type Network, networkTitle } from '../../network/network.js';
import { formatDate } from '../../recognizers/dates/dates.js';
import { spokenHours } from '../said/opening-hours.js';
import type { Block, Say } from './blocks.js';

/** Where and when the house speaks and answers, and the words that are its own. */
export function housePart(config: Config, settings: Settings, { locale, t }: { locale: string; t: Say }): Block[] {
  return [
    ...listUnder(t('house'), placesAndTimes(settings, locale, t)),
    ...listUnder(t('vocabulary'), vocabulary(config, settings, t)),
  ];
}

const listUnder = (text: string, items: readonly string[]): Block[] =>
  items.length > 0 ? [{ head: 2, text }, { items }] : [];

function placesAndTimes({ networks, response, organization, electoral = [] }: Settings, locale: string, t: Say) {
  const { workingHours, attention } = organization;
  const { within, channel } = response ?? {};
  const day = (iso: string) => formatDate(iso, locale, { year: true });
  return [
    ...(networks.length > 0
      ? [
          t('networks', {
            networks: networks.map((one: Network) => (one === 'blog' ? t('website') : networkTitle(one))),
          }),
        ]
      : []),
    ...(within ? [t('response_within', { time: spokenSpan(within, locale) })] : []),
    ...(channel ? [t('response_channel', { channel: `\`${channel}\`` })] : []),
    ...(attention ? [t('attention', { hours: spokenHours(attention, locale) })] : []),
    ...(workingHours ? [t('working_hours', { hours: spokenHours(workingHours, locale) })] : []),
    ...electoral.map(({ scope, from, to }) => t('electoral', { scope, from: day(from), to: day(to) })),
  ];
}

const units: Readonly<Record<string, string>> = { min: 'minute', h: 'hour', d: 'day' };

/** `24h` → «24 horas» / "24 hours". */
const spokenSpan = (written: string, locale: string): string =>
  written.replace(/^(\d+) ?(min|h|d)$/, (_, figure: string, unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: units[unit] as string, unitDisplay: 'long' }).format(
      Number(figure),
    ),
  );

function vocabulary({ houses = [] }: Config, { organization: { names } }: Settings, t: Say): string[] {
  const words = [...new Set(houses.flatMap(({ values }) => values.words ?? []))];
  const acronyms = Object.entries(Object.assign({}, ...houses.map(({ values }) => values.acronyms)) as object);
  return [
    ...(words.length > 0 ? [t('words', { words })] : []),
    ...(names.length > 0 ? [t('names', { names })] : []),
    ...acronyms.map(([acronym, meaning]) => t('acronym', { acronym, meaning })),
  ];
}
