// The least that a linter of Markdown with options and a YAML config costs: only these parts, bundled and with a
// compile cache like redlint.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { common, root } from '../../scripts/bundle.js';

const program = `
import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';

new Command()
  .argument('<file>')
  .option('-c, --config <file>')
  .action((file, { config }) => {
    parse(readFileSync(config, 'utf8'));
    unified().use(remarkParse).freeze().parse(readFileSync(file, 'utf8'));
  })
  .parse();
`;

/** Writes the program into a folder, and returns the script that runs it. */
export async function buildFloor(folder: string): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    banner: {},
    stdin: { contents: program, resolveDir: root },
    format: 'cjs',
    minify: true,
    write: false,
  });
  const { text } = outputFiles[0]!;
  const bundle = join(folder, 'floor-bundle.cjs');
  writeFileSync(bundle, `/*${createHash('sha256').update(text).digest('hex').slice(0, 16)}*/${text}`);
  const script = join(folder, 'floor.cjs');
  const door = JSON.stringify(join(root, 'bin/compiled.js'));
  writeFileSync(script, `require(${door}).load(${JSON.stringify(bundle)}, ['floor']).keep('floor');\n`);
  return script;
}
