import {
  type Draft,
  defineRule,
  type ElectoralWindow,
  type Issue,
  isoOf,
  namesOf,
  officialInLead,
  type Span,
  type Unlooked,
} from '../../../src/rule.js';
import byLaw from './by-law.yml';

export default defineRule({
  severity: 'error',
  byLaw: true,
  needs: ['electoral'],
  reads: ['actions', 'actorAt', 'grammar', 'praise', 'kind', 'protagonism'],
  *check(post, { lexicon, electoral, organization }): Iterable<Issue | Unlooked> {
    const day = post.publish?.day ?? post.today;
    const { scope } = post.account;
    const set = electoral?.find(({ from, to, scope: of }) => from <= day && day <= to && (!scope || of === scope));
    const window = electoral ? set : fixedByLaw(post, day);
    const told = window ? undefined : toldIn(post, electoral ?? [], scope);
    if (!window && !told) return;
    const voting = post.within('sentence', lexicon.hits('allowed'));
    const found: { at: Span; message: string }[] = (['achievement', 'inauguration', 'slogan'] as const).flatMap(
      (group) =>
        lexicon
          .said(group)
          .filter((hit) => group !== 'slogan' || !voting.has(hit))
          .map((hit) => ({ at: hit, message: group })),
    );
    for (const { hit, weight, isAssumed } of post.praise)
      if (weight >= 2 && !isAssumed) found.push({ at: hit, message: 'praise' });
    const official = officialInLead(post, organization.officials);
    if (official) found.push({ at: official, message: 'official' });
    if (told) {
      if (found.length > 0) yield { unlooked: 'publish', data: { day: told.day, until: told.to } };
      return;
    }
    if (!set) {
      if (window && found.length > 0) yield { unlooked: 'electoral', data: { from: window.from, until: window.to } };
      return;
    }
    found.sort((a, b) => a.at.start - b.at.start);
    let last: Span | undefined; // one finding for each sentence is enough
    for (const { at, message } of found) {
      if (last && post.within('sentence', [last]).has(at)) continue;
      last = at;
      yield { at, message, data: { words: at.text, ...(dated.has(message) && { until: set.to }) } };
    }
  },
});

/** The day of a text without a day of publication that is within a period of the config, and the end of the period. */
function toldIn({ publish, dates }: Draft, electoral: readonly ElectoralWindow[], scope: string | undefined) {
  if (publish) return undefined;
  const days = dates.flatMap(({ day, month, year }) => (day && month && year ? [isoOf(year, month, day)] : []));
  for (const { from, to, scope: of } of electoral) {
    const day = days.find((one) => from <= one && one <= to);
    if (day && (!scope || of === scope)) return { day, to };
  }
  return undefined;
}

/** Messages that say when the period ends. */
const dated = new Set(['achievement', 'inauguration', 'official']);

interface FixedWindow extends Omit<ElectoralWindow, 'scope'> {
  readonly language: string;
  /** ISO 3166 code, in capitals. */
  readonly country: string;
}

/**
 * A period fixed by law on that day where the draft's language is spoken: without any in the config, nobody has
 * checked.
 */
function fixedByLaw(draft: Draft, day: string) {
  const [, region] = /^[a-z]{2,3}[-_]([a-z]{2})$/i.exec(String(draft.meta.first(...namesOf('language'))?.value)) ?? [];
  return (byLaw.windows as readonly FixedWindow[]).find(
    ({ language, country, from, to }) =>
      language === draft.language && (region?.toUpperCase() ?? country) === country && from <= day && day <= to,
  );
}
