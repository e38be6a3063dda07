import { writtenKey } from '../draft/front-matter/keys.js';
import { unknownInMeta } from '../draft/front-matter/unknown.js';
import { textAt } from '../draft/front-matter/values.js';
import type { Draft, ElectoralWindow } from '../rule.js';
import { slipOf } from '../text/nearest.js';
import { outsideFinding } from './outside.js';
import type { Finding } from './report.js';

/** Faults of a draft's front matter: findings of rules outside the principles. */
export function frontMatterFaults(draft: Draft, electoral: readonly ElectoralWindow[] = []): Finding[] {
  const faults = [...draft.meta.faults, ...unknownInMeta(draft)].map(({ rule, message, at, data }) =>
    outsideFinding(rule, message, at, data),
  );
  return [...faults, ...strangeScope(draft, electoral)];
}

/** A misspelt scope from the config would put the account outside every electoral window. */
function strangeScope({ meta }: Draft, electoral: readonly ElectoralWindow[]): Finding[] {
  const scopes = electoral.map(({ scope }) => scope);
  const scope = textAt(meta, writtenKey(meta, 'account'), 'scope');
  const near = scope && !scopes.includes(scope.value) ? slipOf(scope.value, scopes) : undefined;
  if (!scope || near === undefined) return [];
  return [outsideFinding('front-matter-unknown-value', 'near', scope, { key: 'scope', value: scope.value, near })];
}
