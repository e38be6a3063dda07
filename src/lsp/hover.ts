import { type Hover, MarkupKind, type Position } from 'vscode-languageserver';
import type { Rules, ToldRule } from './check.js';
import type { Client } from './client.js';
import { type Finding, messageOf, rangeOf, shownIn } from './diagnostics.js';
import type { CheckedVersion } from './drafts.js';
import { sentence } from './said.js';

type HoverClient = Pick<Client, 'locale' | 'markdown' | 'hovers'>;

/** The finding at a place, why it matters, and a corrected example. */
export function hoverAt(
  { document, report }: CheckedVersion,
  at: Position,
  facts: Rules,
  client: HoverClient,
): Hover | undefined {
  const offset = document.offsetAt(at);
  const here = shownIn(report).filter(({ start, end }) => start <= offset && offset <= Math.max(end, start + 1));
  const [first] = here;
  if (!first) return undefined;
  // The reason shared by two findings is shown once.
  const isFirst = (finding: Finding) => here.find(({ rule }) => rule === finding.rule) === finding;
  const parts = here.map((finding) =>
    explained(finding, isFirst(finding) ? facts.get(finding.rule) : undefined, client),
  );
  // An editor that shows the sentence itself would show it twice.
  const [only = ''] = client.hovers && parts.length === 1 ? parts.map(withoutSentence) : [];
  const kind = client.markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { range: rangeOf(document, first), contents: { kind, value: only || parts.join('\n\n---\n\n') } };
}

const withoutSentence = (part: string): string => part.split('\n\n').slice(1).join('\n\n');

function explained(finding: Finding, facts: ToldRule | undefined, { locale, markdown }: HoverClient): string {
  const { why, baselined } = finding;
  const t = (key: string, slots = {}) => sentence(locale, key, slots);
  const strong = (text: string) => (markdown ? `**${escaped(text)}**` : text);
  const plain = (text: string) => (markdown ? escaped(text) : text);
  const example = facts?.examples[0];
  const { principle } = facts ?? {};
  return [
    strong(messageOf(finding)),
    ...(facts || finding.principle === null ? [plain(why)] : []),
    ...(principle?.number ? [plain(t('principle', principle))] : []),
    ...(baselined ? [plain(t('known'))] : []),
    ...(example
      ? [shown(t('bad'), example.bad.replace(/[⟦⟧]/g, ''), markdown), shown(t('good'), example.good, markdown)]
      : []),
    ...(facts?.page && markdown ? [`[${t('page')}](${facts.page})`] : []),
  ].join('\n\n');
}

function shown(title: string, text: string, markdown: boolean): string {
  const written = text.trimEnd();
  if (!markdown) return `${title}\n${written.replace(/^/gm, '  ')}`;
  const ticks = '`'.repeat(Math.max(3, ...[...written.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `*${title}*\n${ticks}markdown\n${written}\n${ticks}`;
}

/** A sentence quotes drafts: their Markdown and HTML are shown literally. */
const escaped = (text: string): string =>
  text.replace(/`[^`]*`|[\\*_[\]<>#!]/g, (found) => (found.startsWith('`') ? found : `\\${found}`));
