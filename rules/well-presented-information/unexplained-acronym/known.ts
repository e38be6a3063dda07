import type { Draft, Lists } from '../../../src/rule.js';

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
