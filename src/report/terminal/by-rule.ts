import { Chalk } from 'chalk';
import type { Report } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import type { Format, View } from '../format.js';
import { totalsOf } from '../said/found.js';
import { countByRule, type RuleCount } from '../said/statistics.js';
import { visible } from '../visible.js';
import { closing } from './pretty.js';
import type { Page } from './terminal.js';
import { shorten, wrap } from './width.js';

/** Rules that the table names; the others are counted. */
const mostRules = 20;
const mostSteps = 3;
/** The smallest share of all findings that makes a rule worth a line of the config. In per cent. */
const worthALine = 15;

/**
 * For the first look over many posts at a terminal: how often each rule found something, the three steps that help
 * most, and the same end as `pretty`. Nobody reads hundreds of findings one by one.
 */
export const byRule: Format = function* (reports, view, unread = []) {
  const page: Page = {
    view,
    paint: new Chalk({ level: view.color ? 1 : 0 }),
    width: Math.max(40, view.width),
    t: (key, slots = {}) => say(view.locale, `report.${key}`, slots),
    wasShown: () => true,
  };
  const rules = countByRule(reports, view);
  yield `${page.paint.bold(page.t('by_rule'))}\n${tableOf(rules, page)}\n\n`;
  yield `${page.paint.bold(page.t('next_steps'))}\n${stepsOf(reports, rules, page)}\n\n`;
  yield `${closing(reports, unread, page)}\n${wrap(page.t('show_all'), page.width).join('\n')}\n`;
};

function tableOf(rules: readonly RuleCount[], { paint, width, t }: Page): string {
  const shown = rules.slice(0, mostRules);
  const column = Math.max(...shown.map(({ rule }) => rule.length)) + 2;
  const lines = shown.map((one) => {
    const hue = one.error > 0 ? paint.red : one.warning > 0 ? paint.yellow : paint.cyan;
    const fix = one.fixable > 0 ? '--fix' : '';
    const title = shorten(visible(one.title), Math.max(10, width - column - 16));
    return `${hue(String(one.total).padStart(6))}  ${visible(one.rule).padEnd(column)}${fix.padEnd(7)}${paint.dim(title)}`;
  });
  const others = rules.slice(mostRules);
  const n = others.reduce((sum, { total }) => sum + total, 0);
  if (others.length > 0) lines.push(`${String(n).padStart(6)}  ${t('other_rules', { n: others.length })}`);
  return lines.join('\n');
}

/** What takes most off the list, easiest first. */
function stepsOf(reports: readonly Report[], rules: readonly RuleCount[], { view, width, paint, t }: Page): string {
  const { fixable, error } = totalsOf(reports);
  const all = rules.reduce((sum, { total }) => sum + total, 0);
  const most = rules.find(({ rule, error: errors }) => errors === 0 && view.registry.rules.has(rule));
  const share = most ? Math.round((100 * most.total) / all) : 0;
  const steps = [
    ...(fixable > 0 ? [t('step_fix', { n: fixable })] : []),
    ...(most && share >= worthALine ? [t('step_rule', { rule: most.rule, n: most.total, share })] : []),
    ...(hasBaseline(view) ? [] : [t('step_baseline', { n: all })]),
    ...(error > 0 ? [t('step_errors', { n: error })] : []),
    t('step_worst'),
  ];
  const lines = steps.slice(0, mostSteps).map((step, i) =>
    wrap(step, width - 5)
      .map((line, first) => (first === 0 ? `  ${paint.bold(`${i + 1}.`)} ${line}` : `     ${line}`))
      .join('\n'),
  );
  return lines.join('\n');
}

const hasBaseline = ({ run }: View): boolean => run?.baseline !== undefined;
