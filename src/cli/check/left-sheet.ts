import { resolve } from 'node:path';
import type { Config } from '../../config/config.js';
import { say } from '../../messages/messages.js';
import { visible } from '../../report/visible.js';
import { hasLetters, likelyNamesIn, lineNaming, namesToWriteIn } from '../../run/drafts/known-calendar.js';

/** Why a sheet was not checked, and what to do if it is a calendar. */
export interface LeftSheet {
  readonly sentence: string;
  /** Is there more of a calendar in it than in any data? */
  readonly isLikely: boolean;
}

/** The same for the sheet at `path`, relative to `cwd`, by the config that applies to it. */
export async function leftSheet(
  path: string,
  cwd: string,
  config: Config | undefined,
  locale: string,
): Promise<LeftSheet> {
  const file = resolve(cwd, path);
  const left = (key: string, slots = {}) => say(locale, `cli.${key}`, { path: visible(path), ...slots });
  if (config && hasLetters(config, file)) return { sentence: left('left_sheet_letters'), isLikely: true };
  const names = await namesToWriteIn(file);
  if (names) {
    const line = visible(lineNaming(names, path, file, config));
    return { sentence: left('left_sheet_likely', { line }), isLikely: true };
  }
  const columns = (await likelyNamesIn(file)).map(visible);
  return columns.length === 0
    ? { sentence: left('left_sheet'), isLikely: false }
    : // Any data may have one of them.
      { sentence: left('left_sheet_near', { columns }), isLikely: columns.length > 1 };
}
