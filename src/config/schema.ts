import * as v from 'valibot';
import { locales } from '../messages/messages.js';
import { networkNames } from '../network/network.js';
import { severities } from '../registry/severity.js';
import { type Field, fields } from './csv-fields.js';
import { hoursIn, isDay, isDuration, isHours, isTimezone } from './values.js';

/** What a rule can be set to. */
export const levels = [...severities, 'off'] as const;

// A schema's message is the key of its sentence in mistakes.yml; check.ts has the sentences of plain types.
const text = v.pipe(v.string(), v.nonEmpty('config-empty'));
const texts = v.array(text);
/** A key that is free, but not a number: else a list would pass for a mapping. */
export const named = v.pipe(v.string(), v.regex(/^(?!\d+$)/, 'config-mapping'));
const textOrList = v.union([text, texts], 'config-text-or-list');
const textColumns = v.union([text, v.pipe(texts, v.nonEmpty('config-empty'))], 'config-text-or-list');
const pattern = v.pipe(
  text,
  v.regex(/^[^{}]*$/, 'config-braces'),
  v.regex(/^(?:[^[\\]|\\.|\[[^\]]*\])*\\?$/s, 'config-bracket'),
);
const patterns = v.union([pattern, v.array(pattern)], 'config-patterns');
const duration = v.pipe(v.string('config-duration'), v.check(isDuration, 'config-duration'));
export const day = v.pipe(v.string('config-day'), v.isoDate('config-day'), v.check(isDay, 'config-day'));
const hours = v.pipe(v.string('config-hours'), v.check(isHours, 'config-hours'));
const domain = v.pipe(v.string(), v.regex(/^[^\s@/:.][^\s@/:]*\.[^\s@/:.]+$/, 'config-domain'));
const days = v.pipe(
  v.number('config-days'),
  v.integer('config-days'),
  v.minValue(1, 'config-days'),
  v.maxValue(3650, 'config-days'),
);
const scalar = v.union([v.string(), v.number(), v.boolean()], 'config-when');

const severity = v.picklist(levels, 'config-severity');
const optionValue = v.union([v.string(), v.number(), v.boolean(), v.array(v.string())], 'config-option-value');
const rule = v.union(
  [severity, v.strictTuple([severity]), v.strictTuple([severity, v.record(named, optionValue)])],
  'config-rule',
);

const settings = {
  language: v.optional(v.pipe(v.string('config-language'), v.regex(/^(?:auto|[a-z]{2,3})$/, 'config-language'))),
  organization: v.optional(
    v.strictObject({
      name: v.optional(text),
      domains: v.optional(v.array(domain)),
      names: v.optional(texts),
      places: v.optional(texts),
      officials: v.optional(texts),
      workingHours: v.optional(hours),
      attention: v.optional(hours),
      timezone: v.optional(v.pipe(v.string('config-timezone'), v.check(isTimezone, 'config-timezone'))),
    }),
  ),
  response: v.optional(
    v.pipe(
      v.strictObject({ within: v.optional(duration), channel: v.optional(text), max: v.optional(duration) }),
      v.check(({ within, max }) => !within || !max || (hoursIn(within) ?? 0) <= (hoursIn(max) ?? 0), 'config-response'),
    ),
  ),
  networks: v.optional(v.array(v.picklist(networkNames))),
  account: v.optional(
    v.strictObject({
      kind: v.optional(v.picklist(['official', 'personal'])),
      scope: v.optional(text),
      email: v.optional(v.pipe(v.string(), v.regex(/^[^\s@]+@[^\s@]+$/, 'config-email'))),
      handle: v.optional(text),
      x: v.optional(v.picklist(['long'])),
    }),
  ),
  electoral: v.optional(
    v.array(
      v.pipe(
        v.strictObject({ scope: text, from: day, to: day }),
        v.check(({ from, to }) => !isDay(from) || !isDay(to) || from <= to, 'config-electoral'),
      ),
    ),
  ),
  waivers: v.optional(
    v.strictObject({
      requireReason: v.optional(v.boolean()),
      requireBy: v.optional(v.boolean()),
      requireUntil: v.optional(v.boolean()),
      maxDays: v.optional(days),
      by: v.optional(texts),
      never: v.optional(texts),
    }),
  ),
  owners: v.optional(v.record(named, text)),
  hashtags: v.optional(v.strictObject({ allow: v.optional(texts) })),
  csv: v.optional(
    v.strictObject({
      ...(Object.fromEntries(
        fields.map((field) => [field, v.optional(field === 'text' ? textColumns : textOrList)]),
      ) as Record<Field, v.OptionalSchema<typeof textOrList, undefined>>),
      monthFirst: v.optional(v.boolean()),
    }),
  ),
  rules: v.optional(v.record(named, rule)),
};

const override = v.pipe(
  v.strictObject({
    files: v.optional(patterns),
    when: v.optional(v.record(named, v.union([scalar, v.array(scalar)], 'config-when'))),
    ...settings,
  }),
  v.check(({ files, when }) => files !== undefined || when !== undefined, 'config-override'),
);

/**
 * A config file: defines its types, and through json-schema.ts what editors know of it. The registry checks rules and
 * options.
 */
export const configFile = v.strictObject({
  $schema: v.optional(v.string()),
  root: v.optional(v.boolean()),
  extends: v.optional(textOrList),
  locale: v.optional(v.picklist(locales)),
  rulesDir: v.optional(text),
  ignore: v.optional(patterns),
  ...settings,
  overrides: v.optional(v.array(override)),
});

/** What a config file holds. */
export type ConfigFile = v.InferOutput<typeof configFile>;
/** Settings for some drafts only. */
export type Override = v.InferOutput<typeof override>;
/** The keys that a file and an override share. */
export type SettingKeys = Pick<ConfigFile, keyof typeof settings>;
/** How a rule or principle is set. */
export type RuleValue = v.InferOutput<typeof rule>;

/** The values that apply when no config sets them, by key. */
export const defaults: Readonly<Record<string, unknown>> = {
  language: 'auto',
  'organization.domains': [],
  'organization.names': [],
  'organization.places': [],
  'organization.officials': [],
  networks: [],
  'account.kind': 'official',
  electoral: [],
  'waivers.requireReason': true,
};
