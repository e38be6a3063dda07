import type { RuleFacts } from '../linter/linter.js';
import { Mistake } from '../mistake.js';
import type { Open } from './open.js';
import type { Say } from './said.js';
import { shown } from './shown.js';

const page = { mimeType: 'text/markdown' } as const;

/** What can be read without a name. */
export const resourcesIn = (t: Say) => [
  { uri: 'redlint://rules', name: 'rules', title: t('rules_title'), description: t('rules'), ...page },
  {
    uri: 'redlint://principles',
    name: 'principles',
    title: t('principles_title'),
    description: t('principles'),
    ...page,
  },
];

/** What can be read by its name. */
export const templatesIn = (t: Say) => [
  { uriTemplate: 'redlint://rules/{id}', name: 'rule', title: t('rule_title'), description: t('rule'), ...page },
  {
    uriTemplate: 'redlint://principles/{id}',
    name: 'principle',
    title: t('principle_title'),
    description: t('principle'),
    ...page,
  },
];

/** The content of a resource. Throws a Mistake on one that is not there. */
export async function read(uri: string, open: Open, t: Say) {
  const [, which, id] = /^redlint:\/\/(rules|principles)(?:\/([^/?#]+))?$/.exec(uri) ?? [];
  if (which === undefined) throw new Mistake('resource-unknown', { uri });
  const linter = open.linter({});
  const text =
    id !== undefined
      ? (await linter.explain(id)).markdown
      : (which === 'rules' ? ruleList : principleList)(await linter.rules(), t);
  return { uri, ...page, text: shown(text) };
}

const ruleList = (rules: readonly RuleFacts[], t: Say): string => {
  const titles = [...new Set(rules.map(({ principle }) => principle.title))];
  const own = (title: string) => rules.filter(({ principle }) => principle.title === title);
  const line = ({ id, title, severity }: RuleFacts) => `- \`${id}\` (${t(`severity_${severity}`)}): ${title}`;
  const sections = titles.map((title) => `## ${title}\n\n${own(title).map(line).join('\n')}`);
  return [`# ${t('rules_title')}`, ...sections].join('\n\n').concat('\n');
};

function principleList(rules: readonly RuleFacts[], t: Say): string {
  const principles = new Map(rules.map(({ principle }) => [principle.id, principle]));
  // A rule of the house's own may follow none of them.
  const known = [...principles.values()].filter(({ number }) => number > 0).sort((a, b) => a.number - b.number);
  const lines = known.map(({ id, number, title }) => `${number}. \`${id}\`: ${title}`);
  return `# ${t('principles_title')}\n\n${lines.join('\n')}\n`;
}
