import { resolve } from 'node:path';
import { Chalk } from 'chalk';
import { rulesDirsOf } from '../../config/config.js';
import { nameOf } from '../../data/source.js';
import { Mistake } from '../../mistake.js';
import type { KnownRule } from '../../registry/registry.js';
import { wrap } from '../../report/terminal/width.js';
import { visibleLines } from '../../report/visible.js';
import { disk } from '../../run/disk.js';
import { openProject } from '../../run/project.js';
import { projectOf } from '../check/project.js';
import type { CheckOptions } from '../options/options.js';
import type { CommandFile } from '../program.js';
import { viewOf } from '../shell/view.js';

/** `redlint test [rulesDir]`: runs the examples of own rules; exit code 1 when one fails. */
export const run: CommandFile['run'] = async (shell, [given], options: Partial<CheckOptions>) => {
  const project = projectOf(shell, options);
  const { cwd } = project.options;
  const { color, width, locale } = await viewOf(shell, project, options);
  const config = await project.configFor();
  const rulesDir = given === undefined ? undefined : resolve(cwd, given as string);
  const folders = rulesDir === undefined ? rulesDirsOf(config, resolve) : [rulesDir];
  if (folders.length === 0) throw new Mistake('test-nothing');
  const tested = rulesDir === undefined ? project : openProject({ ...project.options, rulesDir }, disk);
  const own = (await tested.ownRulesFor(config)).flatMap(({ rules }) => rules);
  if (own.length === 0)
    throw new Mistake('test-empty', { folder: folders.map((folder) => nameOf(folder, cwd)).join(', ') });
  const registry = await tested.registryFor(config);
  const { faultsOfRule } = await import('../../run/try-rule.js');
  const paint = new Chalk({ level: color ? 1 : 0 });
  let faulty = 0;
  for (const known of own) {
    const faults = await faultsOfRule(known, registry);
    if (faults.length > 0) faulty++;
    const lines = faults.flatMap((fault) =>
      wrap(visibleLines(fault.in(locale)), width - 4).map((line, index) => `${index > 0 ? '      ' : '    '}${line}`),
    );
    const mark = faults.length > 0 ? paint.red('✗') : paint.green('✓');
    const head = `${mark} ${paint.bold(known.id)} ${paint.dim(`· ${shell.t('test_counts', counts(known))}`)}`;
    await shell.print(`${[head, ...lines].join('\n')}\n`);
  }
  const result = { n: own.length, faulty };
  const sentence = shell.t(faulty > 0 ? 'test_failed' : 'test_passed', result);
  await shell.print(`\n${faulty > 0 ? paint.red.bold(sentence) : paint.green.bold(sentence)}\n`);
  return faulty > 0 ? 1 : 0;
};

const counts = ({ languages }: KnownRule) => {
  const texts = Object.values(languages);
  return {
    languages: Object.keys(languages).join(', '),
    examples: texts.reduce((sum, { examples }) => sum + examples.length, 0),
    quiet: texts.reduce((sum, { quiet = [] }) => sum + quiet.length, 0),
  };
};
