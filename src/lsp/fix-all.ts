import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { Mistake } from '../mistake.js';
import type { Client } from './client.js';
import type { CheckedVersion } from './drafts.js';
import { difference, workspaceEdit } from './edits.js';
import type { ProjectDraft } from './projects.js';
import { sentence } from './said.js';

/** Fixes everything that is safe to fix unseen; editors can run it on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.redlint`;

type Placed = CheckedVersion & { readonly place: ProjectDraft };

/**
 * The action that fixes all of a draft, if there is something to fix. A client that can ask for its edit later does so
 * once it is chosen: fixing checks a draft several times, and most clients ask for actions after each key.
 */
export async function fixAll(draft: Placed, client: Pick<Client, 'locale' | 'resolves'>): Promise<CodeAction[]> {
  if (!draft.report?.findings.some(({ fix, waived }) => fix && !waived)) return [];
  const action = { title: sentence(client.locale, 'fix_all'), kind: fixAllKind, data: draft.document.uri };
  if (client.resolves) return [action];
  const whole = await withFixes(action, draft);
  return whole.edit ? [whole] : [];
}

/** The action with its edit, unless nothing would change. */
export async function withFixes(action: CodeAction, { document, place }: Placed): Promise<CodeAction> {
  const before = document.getText();
  // The config may have changed since, and be faulty now.
  const fixed = await place.linter.fixText(before, { path: place.path }).catch(unlessMistake);
  const text = fixed?.text ?? before;
  return text === before ? action : { ...action, edit: workspaceEdit(document, [difference(before, text)]) };
}

/** Lets a Mistake pass as nothing. */
export function unlessMistake(error: unknown): undefined {
  if (!(error instanceof Mistake)) throw error;
}
