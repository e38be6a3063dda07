import type { JsonReport } from '../report/machine/json.js';
import type { Rules } from './check.js';
import type { CheckedVersion } from './drafts.js';

/** What a client receives with each report, if it wants it: the verdict on every principle. */
export interface Status {
  readonly uri: string;
  /** Why the draft was not checked. */
  readonly fault?: string;
  readonly principles: readonly {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly verdict: JsonReport['principles'][string];
  }[];
}

/** The status of a draft; without principles when it is ignored. */
export function statusOf({ document, report, fault }: CheckedVersion, facts: Rules): Status {
  const told = new Map([...facts.values()].map(({ principle }) => [principle.id, principle]));
  const principles = Object.entries(report?.principles ?? {}).flatMap(([id, verdict]) => {
    const principle = told.get(id);
    return principle ? [{ ...principle, verdict }] : [];
  });
  return { uri: document.uri, ...(fault !== undefined && { fault }), principles };
}
