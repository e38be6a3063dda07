import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Chalk } from 'chalk';
import { explainConfig } from '../../config/explain.js';
import { kindOf } from '../../config/files.js';
import { withOwnRules } from '../../config/rules-schema.js';
import type { SettingPart } from '../../config/settings.js';
import { Mistake } from '../../mistake.js';
import { passedOver } from '../check/config-notices.js';
import { heldAt, origin, projectOf } from '../check/project.js';
import type { CheckOptions } from '../options/options.js';
import type { CommandFile, Shell } from '../program.js';
import { pageOptions } from '../shell/endings.js';
import { writePage } from '../shell/output.js';
import { viewOf } from '../shell/view.js';

/** `redlint config [file]`: the settings that apply to a file, and where each value comes from. */
export const run: CommandFile['run'] = async (shell, [file], given) => {
  const { schema, ...others } = given as { schema?: boolean };
  const { format, outputFile, options } = pageOptions(schema ? ['json'] : ['pretty', 'json'], others);
  if (schema) {
    await writePage(shell, await schemaFor(shell, options), outputFile);
    return 0;
  }
  const project = projectOf(shell, options);
  const path = file as string | undefined;
  const { config, registry, told } = await heldAt(shell, project, path);
  for (const notice of passedOver(shell.t, [config])) await shell.notify(`${notice}\n`);
  const isFolder = path !== undefined && kindOf(resolve(shell.host.cwd(), path)) === 'folder';
  const explained = explainConfig(config, registry, isFolder ? join(path, 'draft.md') : path, told);
  if (format === 'json') {
    await writePage(shell, `${JSON.stringify(explained, null, 2)}\n`, outputFile);
    return 0;
  }
  const { color } = await viewOf(shell, project, options);
  const paint = new Chalk({ level: color ? 1 : 0 });
  const line = (key: string, value: string, from: string) =>
    `  ${key.padEnd(28)} ${value.padEnd(24)} ${paint.dim(origin(shell.t, from))}\n`;
  const files = explained.files.length > 0 ? explained.files.join('\n') : shell.t('no_config');
  const lines = (parts: readonly SettingPart[] = [], name = '') =>
    parts.map(({ value, from }) => line(`  ${name}`, JSON.stringify(value), from));
  const values = explained.values.flatMap(({ key, value, from, parts }) => [
    // Of a value put together from several places, each part says its own.
    parts ? `  ${key.padEnd(28)} ${JSON.stringify(value)}\n` : line(key, JSON.stringify(value), from),
    ...lines(parts),
  ]);
  const rules = explained.rules.flatMap(({ id, severity, grades, options: own, from, parts = {} }) => [
    line(
      id,
      [
        [severity, ...grades].map((one) => shell.t(`severity_${one}`)).join('/'),
        ...(Object.keys(own).length > 0 ? [JSON.stringify(own)] : []),
      ].join(' '),
      from,
    ),
    ...Object.entries(parts).flatMap(([name, ofOption]) => lines(ofOption, name)),
  ]);
  await writePage(shell, `${files}\n\n${values.join('')}\n${rules.join('')}`, outputFile);
  return 0;
};

/** The schema that came with the program, with the own rules of this folder where there are any that can be read. */
async function schemaFor(shell: Shell, options: Partial<CheckOptions>): Promise<string> {
  const text = readFileSync(new URL('./redlint.schema.json', import.meta.url), 'utf8');
  try {
    const project = projectOf(shell, options);
    const { config, registry } = await heldAt(shell, project, undefined);
    if ((await project.ownRulesFor(config)).length === 0) return text;
    return `${JSON.stringify(withOwnRules(JSON.parse(text), registry, shell.locale), null, 2)}\n`;
  } catch (error) {
    // With the schema an editor shows what is wrong with the config.
    if (error instanceof Mistake) return text;
    throw error;
  }
}
