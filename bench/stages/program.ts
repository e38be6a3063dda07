// The program from its sources, in one module, so that its stages can be called one by one.
import { join } from 'node:path';
import { importSources, root } from '../../scripts/bundle.js';
import type { Registry } from '../../src/registry/registry.js';

type Sources = typeof import('./sources.js');

export type Program = Sources & { readonly registry: Registry };

/** The program's exports, and its registry of rules. */
export async function openProgram(): Promise<Program> {
  const program = await importSources<Sources>('bench/stages/sources.ts');
  const folders = program.builtinFolders(join(root, 'rules'));
  const rules = await Promise.all(
    folders.rules.map((rule) => program.knownRule(rule, () => program.ruleModule(rule.principle, rule.id))),
  );
  return { ...program, registry: program.createRegistry(program.ruleSetOf(folders, rules)) };
}
