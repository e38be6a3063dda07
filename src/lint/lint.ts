import type { Post } from '../rule.js';
import { sourceText } from '../text/source-text.js';
import { withoutAccepted } from './accepted.js';
import type { LintOptions } from './context.js';
import { frontMatterFaults } from './front-matter.js';
import { misspeltWaivers } from './misspelt-waivers.js';
import { picturesInPlainText } from './pictures-in-plain-text.js';
import { planFor } from './plan.js';
import { type Report, withFindings } from './report.js';
import { RuleRuns } from './rule-runs.js';
import { verdictsBefore } from './silent.js';
import { unseenIn } from './unseen.js';

/** The findings of one draft, in source order, before waivers are applied and what is covered is left out. */
export function lint(draft: Post, options: LintOptions): Report {
  const { found, silent, rules } = ruleRuns(draft, options);
  const findings = [...withoutAccepted(found, draft, options.settings.accepted, options.registry)];
  const outside = [frontMatterFaults(draft, options.settings.electoral), misspeltWaivers(draft)];
  for (const fault of [...outside.flat(), ...picturesInPlainText(draft)]) {
    const setting = options.settings.rules.get(fault.rule);
    if (setting && setting.severity !== 'off') findings.push({ ...fault, severity: setting.severity });
  }
  findings.sort((a, b) => a.at.start - b.at.start || a.at.end - b.at.end || (a.rule < b.rule ? -1 : 1));
  const report = {
    path: draft.path ?? '',
    source: sourceText(draft.source),
    language: draft.language,
    kind: draft.kind,
    networks: draft.networks,
    findings,
    silent,
    principles: verdictsBefore(rules, options.registry),
  };
  return withFindings(report, findings);
}

/** What the rules found and could not check in a draft, and the rules that ran. */
function ruleRuns(draft: Post, options: LintOptions) {
  const { registry, settings, parts = [] } = options;
  const runs = new RuleRuns(options);
  const plan = planFor(registry, settings, draft.language);
  if (parts.length === 0) {
    runs.keepSilent(plan.silent, { because: 'language' });
    runs.run(plan.rules, draft);
  } else {
    runs.run(plan.wordless, draft);
    for (const part of parts) {
      const { readers, silent } = planFor(registry, settings, part.language);
      runs.keepSilent(silent, { because: 'part', what: part.language });
      runs.run(readers, part);
    }
  }
  const readers = plan.readers.map(({ known }) => known);
  for (const why of unseenIn(draft)) runs.keepSilent(readers, why);
  options.onRule?.();
  return runs;
}
