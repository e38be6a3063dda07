import { policyOf } from '../../report/policy/policy.js';
import { policyHtml, policyMarkdown } from '../../report/policy/write.js';
import { tellFaulty, tellUntranslated } from '../check/own-faults.js';
import { heldAt, projectOf } from '../check/project.js';
import type { CommandFile } from '../program.js';
import { pageOptions } from '../shell/endings.js';
import { writePage } from '../shell/output.js';
import { viewOf } from '../shell/view.js';

/** `redlint policy`: the house's rules as a page for its staff. */
export const run: CommandFile['run'] = async (shell, _, given) => {
  const { format, outputFile, options } = pageOptions(['md', 'html'], given);
  const project = projectOf(shell, options);
  const held = await heldAt(shell, project, undefined);
  const view = await viewOf(shell, project, options);
  const sets = await project.ownRulesFor(held.config);
  const ours = sets.flatMap(({ rules }) => rules);
  await tellFaulty(shell, ours, held.registry);
  await tellUntranslated(shell, ours, view.locale);
  const own = new Set(ours.map(({ id }) => id));
  const blocks = policyOf({ ...held, own, locale: view.locale, today: project.options.today });
  await writePage(shell, format === 'html' ? policyHtml(blocks, view) : policyMarkdown(blocks), outputFile);
  return 0;
};
