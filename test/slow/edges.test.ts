import { describe, expect, test } from 'vitest';
import type { KnownRule } from '../../src/registry/registry.js';
import { type Circumstances, lintText, registry, unmarked } from '../lint-text.js';

const own = (known: KnownRule, { config = {} }: Circumstances): Readonly<Record<string, unknown>> => {
  const value = (config.rules as Record<string, unknown> | undefined)?.[known.id];
  return { ...known.rule.options, ...(Array.isArray(value) ? value[1] : {}) };
};

/** The rule's findings in a draft with an option a little higher or lower. */
async function saidAt(known: KnownRule, draft: string, circumstances: Circumstances, option: string, more: number) {
  const { config = {} } = circumstances;
  const options = own(known, circumstances);
  const changed = { ...options, [option]: Number(options[option]) + more };
  const rules = { ...Object(config.rules), [known.id]: [known.rule.severity, changed] };
  const { report } = await lintText(draft, { ...circumstances, only: known.id, config: { ...config, rules } });
  return report.findings.map(({ at, message, severity }) => `${at.start} ${message} ${severity}`).join();
}

const textsOf = ({ languages }: KnownRule): [string, Circumstances][] =>
  Object.entries(languages).flatMap(([language, { examples, quiet = [] }]) => [
    ...examples.flatMap(({ bad, good, ...rest }): [string, Circumstances][] => [
      [unmarked(bad).source, { language, ...rest }],
      [good, { language, ...rest }],
    ]),
    ...quiet.map((one): [string, Circumstances] =>
      typeof one === 'string' ? [one, { language }] : [one.draft, { language, ...one }],
    ),
  ]);

const numeric = [...registry.rules.values()].flatMap((known) =>
  Object.entries(known.rule.options ?? {}).flatMap(([option, value]) =>
    typeof value === 'number' ? [[known.id, option, known] as const] : [],
  ),
);

/** With the option one higher, and one lower, some example or quiet text of the rule must give another result. */
describe.each(numeric)('%s, option %s', (_, option, known) => {
  test.each([
    ['higher', 1],
    ['lower', -1],
  ])('one %s, a draft at its edge comes out otherwise', async (_, more) => {
    const atEdge: string[] = [];
    for (const [draft, circumstances] of textsOf(known)) {
      const now = await saidAt(known, draft, circumstances, option, 0);
      if (now !== (await saidAt(known, draft, circumstances, option, more))) atEdge.push(draft);
    }
    expect(atEdge, 'texts at the edge').not.toEqual([]);
  });
});
