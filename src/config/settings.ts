import type { Network } from '../network/network.js';
import type { ElectoralWindow, Options, Organization, Response, Severity } from '../rule.js';
import type { OwnColumns } from './csv-fields.js';

/** A value, or one of those joined in it, and its origin. */
export interface SettingPart {
  readonly value: unknown;
  /** A preset, a file and line, an option, `default`. */
  readonly from: string;
}

/** The origin of a value that no config sets. */
export const byDefault = 'default';

/** What a draft is read by, by dotted key: settled before it says anything of itself. */
const readKeys = ['language', 'networks', 'account', 'response', 'organization.timezone'] as const;

/** Is a draft read by a setting? */
export const isReadBy = (key: string): boolean => readKeys.some((one) => `${key}.`.startsWith(`${one}.`));

/** The part of the settings that a draft is read by. */
export const readBy = (settings: Settings): string =>
  JSON.stringify(
    readKeys.map((key) =>
      key.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], settings),
    ),
  );

/** How a rule is set for one draft, and the origin of that (a preset, a file and line, an option). */
export interface RuleSetting {
  /** For cases without their own severity. */
  readonly severity: Severity | 'off';
  /**
   * A configured severity: lowers what is more severe and raises nothing. Absent = the rule's own severities apply.
   */
  readonly ceiling?: Severity;
  /** Is it set by its own id? Then its language files lower nothing. */
  readonly named?: boolean;
  /** Languages in whose drafts the preset leaves the rule out. */
  readonly strictIn?: readonly string[];
  /** The preset leaves out what the rule calls a hint. */
  readonly withoutHints?: boolean;
  readonly options: Options;
  /** Where each option is set that a config sets; more than one for a list that several join. */
  readonly parts?: Readonly<Record<string, readonly SettingPart[]>>;
  readonly from: string;
}

/** What the house asks of waivers. One that does not meet it holds for nothing. */
export interface WaiverPolicy {
  /** Alone, it only warns: see `isEnforced` in lint/waiver-policy.ts. */
  readonly requireReason: boolean;
  readonly requireBy?: boolean;
  readonly requireUntil?: boolean;
  /** The most days from that of the run up to its last. */
  readonly maxDays?: number;
  /** Who may give one. */
  readonly by?: readonly string[];
  /** Ids of rules and principles that are never waived. */
  readonly never?: readonly string[];
  /** Where each of these is set (`redlint.config.yaml:4`), by key. */
  readonly from: Readonly<Record<string, string>>;
}

/** All that holds for one draft, with presets, extends, parents and overrides merged. */
export interface Settings {
  /** For drafts that do not say; `auto` = detect. */
  readonly language: string;
  /** The report's language, if the config sets it. */
  readonly locale?: string;
  readonly organization: Organization;
  readonly response?: Response;
  readonly networks: readonly Network[];
  readonly account: {
    readonly kind: 'official' | 'personal';
    readonly scope?: string;
    readonly handle?: string;
    readonly email?: string;
    readonly x?: 'long';
  };
  /** Undefined when no config lists any. */
  readonly electoral?: readonly ElectoralWindow[];
  /** Networks that the config names for any draft. */
  readonly otherNetworks: readonly Network[];
  readonly waivers: WaiverPolicy;
  /** Words and names that the house accepts. */
  readonly accepted: readonly string[];
  /** Who answers for a rule or a principle, by its id. */
  readonly owners: Readonly<Record<string, string>>;
  /** The columns of calendars. */
  readonly csv: OwnColumns;
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** What an override's `when` can ask of a draft. */
export interface OverrideFacts {
  readonly language?: string;
  readonly kind: string;
  readonly networks: readonly string[];
  readonly account: string;
  /** A front-matter value at a top-level key. */
  meta(key: string): unknown;
}

/** Who answers for a rule: named for it, else for its principle. */
export const ownerOf = ({ owners }: Settings, id: string, principle?: string | null): string | undefined =>
  owners[id] ?? (principle ? owners[principle] : undefined);
