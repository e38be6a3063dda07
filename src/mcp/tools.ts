import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { kindOf } from '../config/files.js';
import { isDocument, isWorkbook } from '../draft/form.js';
import { Mistake } from '../mistake.js';
import { answerOf } from './answer.js';
import { draftForm, draftOf, localeForm, pathIn, wishForm } from './draft.js';
import { policyOf } from './policy.js';
import { shown } from './shown.js';
import { type Tool, text, toolOf } from './tool.js';

const check = toolOf('check', draftForm, async ({ text, path, ...wishes }, open) => {
  const linter = open.linter(wishes);
  const draft = await draftOf('check', { text, path }, open, linter.ignores);
  return answerOf(await linter.lintText(draft.text, draft), draft.text);
});

const fix = toolOf('fix', draftForm, async ({ text, path, ...wishes }, open) => {
  if (path !== undefined && isDocument(path)) throw new Mistake('tool-document', { path });
  if (path !== undefined && isWorkbook(path)) throw new Mistake('tool-workbook', { path });
  const linter = open.linter(wishes);
  const draft = await draftOf('fix', { text, path }, open, linter.ignores);
  const fixed = await linter.fixText(draft.text, draft);
  // It takes the place of the draft: a sign that was made visible would be written into it.
  return { text: fixed.text, changed: fixed.text !== draft.text, left: answerOf(fixed.report, fixed.text) };
});

const explain = toolOf(
  'explain',
  (t) => ({ id: text(t('arg_id')), ...localeForm(t) }),
  async ({ id, locale }, open) => shown(await open.linter({ locale }).explain(id)),
);

const policy = toolOf(
  'policy',
  (t) => ({ path: v.optional(text(t('arg_policy_path'))), ...wishForm(t) }),
  async ({ path, ...wishes }, open) => {
    const inside = path === undefined ? undefined : pathIn(open.folder, path);
    const isFolder = inside !== undefined && kindOf(resolve(open.folder, inside)) === 'folder';
    return shown(await policyOf(open.linter(wishes), isFolder ? join(inside, 'draft.md') : inside));
  },
);

/** All tools, the one that is called most first. */
export const tools: readonly Tool[] = [check, fix, explain, policy];
