import { inLocale } from '../../messages/in-locale.js';
import { say } from '../../messages/messages.js';
import { outsideSeverity, outsideText } from '../../messages/outside.js';
import type { KnownRule, Principle, Registry } from '../../registry/registry.js';
import type { Language } from '../../rule.js';
import { languageName } from '../said/language-name.js';

/** The page of a rule in one locale, as Markdown: what it finds, why, good and bad, options, source. */
export function rulePage(known: KnownRule, principles: readonly Principle[], locale: string): string {
  const text = inLocale(known.languages, locale);
  if (!text) return '';
  const principle = principles.find(({ id }) => id === known.principle);
  const t = (key: string, slots = {}) => say(locale, `report.page_${key}`, slots);
  const { rule } = known;
  const facts = [
    t(`severity_${rule.severity}`),
    ...otherSeverities(rule, t),
    ...(rule.byLaw ? [t('by_law')] : []),
    ...(rule.strict ? [t('strict')] : []),
    ...differencesOf(known, t, locale),
    ...(rule.fixable ? [t('fixable')] : []),
    ...(principle
      ? [t('principle', { number: principle.number, id: principle.id, title: titleOf(principle, locale) })]
      : []),
  ];
  const example = text.examples[0];
  const sections = [
    `# ${known.id}`,
    `**${text.title}.** ${facts.join(' · ')}`,
    text.why.trim(),
    ...(example
      ? [`## ${t('bad')}`, fence(example.bad.replace(/⟦|⟧/g, '')), `## ${t('good')}`, fence(example.good)]
      : []),
    `## ${t('says')}`,
    Object.entries(text.messages)
      .map(([key, message]) => ({ key, message, shown: shownBy(text, key) }))
      // What is not learnt in the language is said of drafts in others alone.
      .filter(({ key, shown }) => shown !== undefined || key !== rule.alike?.message)
      .map(({ message, shown }) => `- ${withoutSlots(message, shown)}`)
      .join('\n'),
    ...optionsOf(known, text.options ?? {}, t),
    ...(rule.needs?.length
      ? [`## ${t('needs')}`, t('needs_what', { keys: rule.needs.map((key) => `\`${key}\``) })]
      : []),
    ...(rule.quiet?.length
      ? [t('quiet', { kinds: rule.quiet.map((kind) => t('kind', { kind, words: t(`kind_${kind}`) })) })]
      : []),
    ...sourcesOf(text.source, t),
    ...(text.limit ? [text.limit.trim()] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** «a veces aviso o sugerencia»: the severities of some cases. */
const otherSeverities = (
  { severities = [] }: KnownRule['rule'],
  t: (key: string, slots?: object) => string,
): string[] =>
  severities.length > 0
    ? [t('grades', { severities: { or: severities.map((one) => t(`severity_${one}`).toLowerCase()) } })]
    : [];

/** How a rule is lowered for drafts in a language, by its code. */
export const loweredIn = (languages: KnownRule['languages']): Record<string, Pick<Language, 'severity' | 'strict'>> =>
  Object.fromEntries(
    Object.entries(languages)
      .filter(([, { severity, strict }]) => severity ?? strict)
      .map(([code, { severity, strict }]) => [code, { ...(severity && { severity }), ...(strict && { strict }) }]),
  );

/** The same in words: `in drafts in English: suggestion`. */
function differencesOf({ languages }: KnownRule, t: (key: string, slots?: object) => string, locale: string): string[] {
  return Object.entries(loweredIn(languages)).map(([code, { severity, strict }]) => {
    const facts = [...(severity ? [t(`severity_${severity}`).toLowerCase()] : []), ...(strict ? [t('strict')] : [])];
    return t('in_language', { language: languageName(code, locale), facts });
  });
}

/** The page of a rule outside the principles. */
export function outsidePage(id: string, locale: string): string {
  const text = outsideText(id, locale);
  if (!text) return '';
  const says = Object.values(text.messages).map((message) => `- ${withoutSlots(message)}`);
  const head = `**${text.title}.** ${say(locale, `report.page_severity_${outsideSeverity(id)}`)}`;
  return `${[`# ${id}`, head, text.why, `## ${say(locale, 'report.page_says')}`, says.join('\n')].join('\n\n')}\n`;
}

function optionsOf(
  known: KnownRule,
  described: Readonly<Record<string, string>>,
  t: (key: string) => string,
): string[] {
  const options = Object.entries(known.rule.options ?? {});
  if (options.length === 0) return [];
  const rows = options.map(([name, value]) => `- \`${name}\` (${JSON.stringify(value)}): ${described[name] ?? ''}`);
  return [`## ${t('options')}`, rows.join('\n')];
}

/** Its source: a sentence, or a heading with a line for each work. */
const sourcesOf = (source: Language['source'], t: (key: string) => string): string[] =>
  source === undefined
    ? []
    : typeof source === 'string'
      ? [`${t('source')}: ${source}`]
      : [`## ${t('sources')}`, source.map((line) => `- ${line}`).join('\n')];

/** The page of a principle: why it exists, and its rules. */
export function principlePage(principle: Principle, registry: Pick<Registry, 'rules'>, locale: string): string {
  const text = inLocale(principle.languages, locale);
  if (!text) return '';
  const rules = [...registry.rules.values()].filter((known) => known.principle === principle.id);
  const row = (known: KnownRule) =>
    `- [\`${known.id}\`](${known.id}/README.md): ${inLocale(known.languages, locale)?.title ?? ''}`;
  return [
    `# ${principle.number} · ${principle.id}`,
    `**${text.title}.**`,
    text.why.trim(),
    `## ${say(locale, 'report.page_rules')}`,
    rules.map(row).join('\n'),
    ...sourcesOf(text.source, (key) => say(locale, `report.page_${key}`)),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** The words marked by the first example of a message; undefined when they are too long to quote. */
function shownBy({ examples, messages }: Language, key: string): string | undefined {
  const isOnly = Object.keys(messages).length === 1;
  for (const { bad, found } of examples) {
    const at = found ? found.findIndex((one) => Object.hasOwn(one, key)) : isOnly ? 0 : -1;
    const marked = [...bad.matchAll(/⟦([^⟧]*)⟧/g)][at]?.[1];
    if (marked !== undefined && marked.length <= 80 && !marked.includes('\n')) return marked.replace(/^"(.*)"$/, '$1');
  }
  return undefined;
}

/** The slots that quote findings, when they are inside quotation marks. */
const quoting = ['words', 'word', 'tag', 'emoji', 'alt', 'acronym', 'address'];

/**
 * A message as shown on a page: with the words of an example where it quotes a draft, else `…`. Plural forms are used,
 * or left out when they only add a number.
 */
function withoutSlots(message: string, marked?: string): string {
  const chosen = message.replace(
    /\{[^{}|]*\|((?:[^{}|]|\{[^{}|]*\})*)\|((?:[^{}|]|\{[^{}|]*\})*)\}/g,
    (_, one: string, many: string) => (one === '' && many.includes('{') ? '' : many),
  );
  return chosen.replace(
    /([«“]?)\{([^{}|]*)\}/g,
    (_, open: string, slot: string) => open + (open && marked !== undefined && quoting.includes(slot) ? marked : '…'),
  );
}

const titleOf = (principle: Principle, locale: string): string =>
  inLocale(principle.languages, locale)?.title ?? principle.id;

function fence(text: string): string {
  const ticks = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map((run) => run[0].length + 1)));
  return `${ticks}markdown\n${text.trimEnd()}\n${ticks}`;
}
