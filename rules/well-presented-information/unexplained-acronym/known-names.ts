import type { Draft, Lists } from '../../../src/rule.js';
import type { Acronym } from './acronyms.js';

/** Bodies of the country whose sites the post leads to. */
export function atHomeIn({ links }: Draft, { atHome }: Lists): ReadonlySet<string> {
  const hosts = links.flatMap(({ host }) => (host === undefined ? [] : [`.${host}`]));
  return new Set(
    Object.entries(atHome).flatMap(([end, names]) => (hosts.some((host) => host.endsWith(`.${end}`)) ? names : [])),
  );
}

/** In `here.gov.uk` the name is before it. */
const registries = /^(?:ac|co|com|edu|gob|gov|gub|net|nhs|org)$/;

/**
 * Names of sites that the post leads to: «URJC» beside `eventos.urjc.es`. They are of the house, or say more of whom
 * they name.
 */
export function sitesIn({ links, emails }: Draft): ReadonlySet<string> {
  const hosts = [...links.map(({ host = '' }) => host), ...emails.map(({ text }) => text.replace(/^.*@/s, ''))];
  return new Set(
    hosts.map((host) => {
      const labels = host.split('.');
      return labels.at(registries.test(labels.at(-2) ?? '') ? -3 : -2)?.toUpperCase() ?? '';
    }),
  );
}

/** Does it stand in a row with one that everybody knows: “EPA, CFPB and FDA”? */
export function isAmongKnown({ prose }: Draft, { start, end }: Acronym, isKnown: (name: string) => boolean): boolean {
  const before = /(\p{Lu}{2,7})(?:,\s|\s?\/\s?|,?\s\p{Ll}{1,3}\s)$/u.exec(prose.slice(Math.max(0, start - 20), start));
  const after = /^(?:,\s|\s?\/\s?|,?\s\p{Ll}{1,3}\s)(?:\p{Ll}{1,3}\s)?(\p{Lu}{2,7})(?!\p{L})/u.exec(
    prose.slice(end, end + 20),
  );
  return [before, after].some((found) => found?.[1] !== undefined && isKnown(found[1]));
}

/** «OMIC: Oficina Municipal de Información al Consumidor», by the acronym. */
export const explainedIn = (lines: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toUpperCase(), line.slice(colon + 1).trim()]];
    }),
  );

/** The names that have the same letters in another order; FEADER beside FEDER is another body. */
export const swappedIn = (name: string, names: Iterable<string>): readonly string[] =>
  [...names].filter((other) => lettersOf(other) === lettersOf(name));

const lettersOf = (name: string): string => [...name].sort().join('');
