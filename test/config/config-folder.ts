import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { loadConfig } from '../../src/config/load.js';
import type { OverrideFacts } from '../../src/config/settings.js';
import { settingsFor } from '../../src/config/settings-for.js';
import { Mistake } from '../../src/mistake.js';
import { registry } from './config-rules.js';

/** A temporary folder, new for each test of the importing file, with helpers to load its configs. */
export function configFolder() {
  let cwd = '';
  beforeEach(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'redlint-')));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  /** Writes a file in the folder and returns its path. */
  const put = (name: string, text: string): string => {
    const path = join(cwd, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };

  const settle = async (path?: string, facts?: OverrideFacts) =>
    settingsFor(await loadConfig({ cwd, ...(path && { path }) }), registry, path, facts);
  const levels = async (path?: string) =>
    Object.fromEntries(
      [...(await settle(path)).rules]
        .filter(([id]) => registry.rules.has(id))
        .map(([id, { severity }]) => [id, severity]),
    );

  /** The English sentence of the mistake in a config. */
  const mistake = async (text: string, name = 'redlint.config.yaml', path?: string): Promise<string> => {
    put(name, text);
    const error = await settle(path).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Mistake);
    expect(error.in('es')).not.toMatch(/\{\w+\}/);
    expect(error.message).not.toMatch(/\{\w+\}/);
    return error.message;
  };

  return {
    get path() {
      return cwd;
    },
    put,
    settle,
    levels,
    mistake,
  };
}
