import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tool } from '../../src/cli/tool.js';
import { answer } from '../answer.js';
import { folder, words } from '../run.js';

const calendar =
  'Fecha;Red;Texto;Foto;Alt\n28/12/2026;X;Los súbditos pagan.;a.jpg;\n;Instagram;Mañana abre la sala.;;\n';
const files: Readonly<Record<string, string>> = {
  ...words,
  'redlint.config.yaml': [
    words['redlint.config.yaml'],
    'networks: [x]\nlocale: es\nowners: { feudal-words: Ana }\n',
    'overrides:\n  - { files: web/**, networks: [], rules: { relative-date: error } }\n',
    'ignore: [borrador/]\nrules: { officialese: warning }\n',
  ].join(''),
  'a.md': 'Los súbditos pagan. Mañana abre la sala.\n\n![](a.jpg)\n',
  'b.txt': 'Los súbditos cumplimentan el impreso a la mayor brevedad.\nLos súbditos pagan.\n',
  'bien.md': 'El registro abre de lunes a viernes, de 9 a 14 h.\n',
  'web/c.md':
    '---\ntitle: La sala\npublish: 2026-11-28\n---\n<!-- redlint-disable-next-line feudal-words -- es cita -->\nLos súbditos pagan.\n\nMañana abre la sala.\n',
  'web/en.md': '---\nlang: en\nnetworks: [twiter]\n---\nThe pool opens tomorrow prior to the fair.\n',
  'borrador/d.md': 'Los súbditos pagan.\n',
  'plan.csv': calendar,
  'roto.md': '---\ntitle: "La sala\n---\nHola.\n',
};
const only = ['--only', 'feudal-words,missing-alt-text,relative-date,officialese', '--today', '2026-11-24'];

const check = [
  ['.'],
  ['a.md'],
  ['a.md', 'nada.md'],
  ['web', 'b.txt'],
  ['borrador/d.md'],
  ['borrador/d.md', '--no-ignore'],
  ['.', '--show-files'],
  ['.', '--ignore-pattern', '*.md'],
  ['.', '--quiet'],
  ['.', '--statistics'],
  ['.', '--max-findings', '2'],
  ['web', '--why', 'all'],
  ['b.txt', '--why', 'first'],
  ['.', '--fail-on', 'suggestion', '--exit-zero'],
  ['.', '--max-warnings', '1'],
  ['a.md', '--rule', 'feudal-words:error'],
  ['a.md', '--rule', 'feudal:error'],
  ['a.md', '--skip', 'authentic-tone'],
  ['a.md', '--network', 'instagram,facebook'],
  ['a.md', '--network', 'instagrm'],
  ['web/c.md', '--no-inline-waivers'],
  ['bien.md', '--report-unused-waivers', 'error'],
  ['a.md', '--no-config'],
  ['a.md', '--max-size', '10b'],
  ['plan.csv'],
  ['.', '--locale', 'en'],
  ['.', '--diff'],
  ['.', '--fix'],
  ['web/c.md', '--fix', '--quiet'],
  ['a.md', '--write-baseline'],
  ['a.md', '-o', 'informe.md'],
  ['a.md', '-f', 'pretty=a.txt', '-f', 'compact'],
] as const;

const others = [
  ['stats', '.', '-f', 'md', '--today', '2026-11-24'],
  ['stats', 'bien.md', '-f', 'md', '--today', '2026-11-24', '--locale', 'en'],
  ['rules', '--only', 'x'],
  ['explain', 'feudal'],
  ['explain', 'tono'],
  ['test', 'rules'],
  ['test', 'nada'],
  ['completion', 'tcsh'],
  ['chek', '.'],
  ['init', 'web'],
] as const;

/** All files of a folder with their text. */
const textsIn = (path: string): Map<string, string> =>
  new Map(
    readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(path, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(path, name), 'utf8')]),
  );

/** A command with all that it prints and all that it writes. */
async function run(args: readonly string[]): Promise<string> {
  using dir = folder(files);
  const { code, out, err } = await answer(args, { cwd: dir.path });
  const written = [...textsIn(dir.path)].flatMap(([name, text]) =>
    files[name] === text ? [] : [`── writes ${name}\n${text.replace(tool.version, '…')}`],
  );
  return [`════ redlint ${args.join(' ')} → ${code}`, out, err && `── says\n${err}`, ...written]
    .join('\n')
    .replaceAll(dir.path, '…');
}

/** `-u` writes the current ones. */
test.each([
  [
    'check',
    check.map((args: readonly string[]) => [...args, ...only, ...(args.includes('--why') ? [] : ['--why', 'none'])]),
  ],
  ['others', others],
])('whole commands: %s', async (name, commands) => {
  const all: string[] = [];
  for (const args of commands) all.push(await run(args));
  await expect(all.join('\n')).toMatchFileSnapshot(`__snapshots__/whole-commands.${name}.txt`);
});
