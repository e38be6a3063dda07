import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Range,
  type SnippetTextEdit,
} from 'vscode-languageserver';
import { inWholeWords } from '../report/said/whole-words.js';
import { excerpt } from '../text/excerpt.js';
import type { Rules, ToldRule } from './check.js';
import type { Client } from './client.js';
import { diagnosticOf, type Finding, rangeOf, shownIn } from './diagnostics.js';
import type { CheckedVersion } from './drafts.js';
import { workspaceEdit } from './edits.js';
import { fixAll, fixAllKind, unlessMistake } from './fix-all.js';
import type { ProjectDraft } from './projects.js';
import { sentence } from './said.js';
import { waiverEdit } from './waiver.js';

/** A draft that was checked. */
export interface CheckedDraft extends CheckedVersion {
  readonly place: ProjectDraft;
  readonly facts: Rules;
}

type Chooser = Pick<Client, 'locale' | 'snippets' | 'shows' | 'resolves'> & { readonly canAllow: boolean };

/** The actions for the findings of a range, best first. */
export async function actionsFor(
  draft: CheckedDraft,
  params: CodeActionParams,
  client: Chooser,
): Promise<CodeAction[]> {
  const { only } = params.context;
  const isWanted = (kind: string) =>
    !only || only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === '');
  const findings = isWanted(CodeActionKind.QuickFix) ? findingsIn(draft, params.range) : [];
  const waivable = await waivableIn(draft, findings);
  const quick = findings.flatMap((finding) => [
    ...remedies(draft, finding, client),
    ...(waivable.includes(finding.rule) ? waive(draft, finding, client) : []),
    explanation(draft, finding, client),
  ]);
  return [...quick, ...(isWanted(fixAllKind) ? await fixAll(draft, client) : [])];
}

function findingsIn({ document, report }: CheckedDraft, range: Range): Finding[] {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return shownIn(report).filter(({ start, end }) => start <= to && from <= end);
}

/** The rules of these findings that may be waived in a draft. */
async function waivableIn({ document, place }: CheckedDraft, findings: readonly Finding[]): Promise<readonly string[]> {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  if (rules.length === 0 || !place.saved) return [];
  // The config may have changed since, and be faulty now.
  return (await place.linter.waivable(rules, place.path, document.getText()).catch(unlessMistake)) ?? [];
}

const aboutFinding = ({ document, facts }: CheckedDraft, finding: Finding) => ({
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnosticOf(document, finding, facts.get(finding.rule))],
});

function remedies(draft: CheckedDraft, finding: Finding, client: Chooser): CodeAction[] {
  const { document, facts } = draft;
  const { rule, fix, suggestions = [], snippets = [], text, start, end } = finding;
  const t = (key: string, slots = {}) => sentence(client.locale, key, slots);
  const about = aboutFinding(draft, finding);
  const allows = client.canAllow && canBeAllowed(finding, facts.get(rule));
  return [
    ...(fix
      ? [
          {
            ...about,
            title: fixTitle(document.getText(), fix, t),
            isPreferred: true,
            edit: workspaceEdit(document, fix),
          },
        ]
      : []),
    ...suggestions.map((suggestion) => ({
      ...about,
      title: t('suggest', { text: shortened(suggestion) }),
      edit: workspaceEdit(document, [{ start, end, text: suggestion }]),
    })),
    ...snippets.map((edit) => ({
      ...about,
      title: t('suggest', { text: shortened(edit.text.trim()) }),
      edit: workspaceEdit(document, [edit]),
    })),
    ...(allows ? [{ ...about, ...command('allow', t('allow', { text }), document.uri, rule, text) }] : []),
  ];
}

const explanation = (draft: CheckedDraft, finding: Finding, { locale }: Chooser): CodeAction => ({
  ...aboutFinding(draft, finding),
  ...command('explain', sentence(locale, 'explain', { rule: finding.rule }), finding.rule, draft.document.uri),
});

/** Has its rule an option `allow`, and is the finding words rather than a picture? */
const canBeAllowed = ({ text, clean }: Finding, facts: ToldRule | undefined): boolean =>
  Array.isArray(facts?.options.allow) &&
  clean === undefined &&
  text.length <= 80 &&
  !/[\r\n]|^\s*$|\.(?:jpe?g|png|webp|gif|heic|tiff?|avif|svg)$/i.test(text);

const command = (name: string, title: string, ...args: unknown[]) => ({
  title,
  command: { title, command: `redlint.${name}`, arguments: args },
});

const shortened = (text: string): string => excerpt(text.replace(/\s+/g, ' '), 80);

function fixTitle(
  source: string,
  fix: NonNullable<Finding['fix']>,
  t: (key: string, slots?: object) => string,
): string {
  if (fix.length > 1) return t('fix_many', { n: fix.length });
  const change = inWholeWords(source, fix);
  const slots = { old: shortened(change.old), new: shortened(change.new) };
  return t(slots.old === '' ? 'fix_insert' : slots.new === '' ? 'fix_remove' : 'fix_replace', slots);
}

/** Writes the comment and puts the cursor where its reason belongs. */
function waive(draft: CheckedDraft, finding: Finding, client: Chooser): CodeAction[] {
  const { document, place } = draft;
  const { rule, start } = finding;
  const edit = waiverEdit(document.getText(), place.path, rule, start);
  if (!edit) return [];
  const action = { ...aboutFinding(draft, finding), title: sentence(client.locale, 'waive', { rule }) };
  const before = edit.text.slice(0, edit.cursor);
  const after = edit.text.slice(edit.cursor);
  if (client.snippets) {
    const snippet: SnippetTextEdit = {
      range: rangeOf(document, edit),
      snippet: { kind: 'snippet', value: `${literal(before)}$0${literal(after)}` },
    };
    const textDocument = { uri: document.uri, version: document.version };
    return [{ ...action, edit: { documentChanges: [{ textDocument, edits: [snippet] }] } }];
  }
  const lines = before.split(/\r\n|\n|\r/);
  const { line, character } = document.positionAt(edit.start);
  const at = { line: line + lines.length - 1, character: (lines.at(-1) as string).length };
  const cursor = lines.length > 1 ? at : { line, character: character + before.length };
  return [
    {
      ...action,
      edit: workspaceEdit(document, [edit]),
      ...(client.shows && { command: command('place', action.title, document.uri, cursor).command }),
    },
  ];
}

/** Text escaped for a snippet. */
const literal = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
