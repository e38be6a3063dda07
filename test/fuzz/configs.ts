import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ignored } from '../../src/config/ignore.js';
import { underBaseline } from '../../src/lint/baseline.js';
import { Mistake } from '../../src/mistake.js';
import type { Format } from '../../src/report/format.js';
import { baselineName, readBaselineFile } from '../../src/run/baseline-file.js';
import { disk } from '../../src/run/disk.js';
import { discover } from '../../src/run/drafts/discover.js';
import { lintDraft } from '../../src/run/lint-draft.js';
import { openProject } from '../../src/run/project.js';
import { checkFindings, checkMistake, inTime } from './checks.js';
import { settingsFiles } from './configs/files.js';
import type { Ground, Kind, Note } from './kind.js';
import { checkOutputs, openFormats } from './outputs.js';
import { Random } from './random.js';
import { fewest, shortest } from './shrink.js';

interface Folder {
  readonly files: Readonly<Record<string, string>>;
  readonly path: string;
  readonly chance: string;
}

const draft =
  '---\nlang: es\nnetworks: [x, blog]\na: {b: {c: 1}}\n---\nEl alcalde visita la plaza mañana a las 9 h. vecin@s #plazamayorabierta a@b.es ![](a.png) [aquí](https://a.es) EE.UU. súbditos. ¿Dudas? Llama al 600 123 456. Te contestamos en 24 h. Ana Ruiz.\n';

/**
 * Configs, users' own rules, ignore files and baselines that are wrong in every way: each must be a Mistake or valid.
 */
export async function openConfigs({ scratch }: Ground): Promise<Kind<Folder>> {
  const all = await openFormats();
  const cwd = join(scratch, 'configs');
  return {
    make: (random) => ({
      files: settingsFiles(random),
      path: random.pick(['a.md', 'x/y.md', 'ñ.txt', 'deep/er/still.md']),
      chance: String(random.next()),
    }),
    attempt: (sample, note) => inTime(sizeOf(sample) * 4, note, () => attemptFolder(sample, { cwd, all, note })),
    async shrink(sample, fails) {
      const names = await fewest(Object.keys(sample.files), (kept) =>
        fails({ ...sample, files: only(sample.files, kept) }),
      );
      let files = only(sample.files, names);
      for (const name of names)
        files = {
          ...files,
          [name]: await shortest(files[name] ?? '', (text) => fails({ ...sample, files: { ...files, [name]: text } })),
        };
      return { ...sample, files };
    },
    files: ({ files, path }) => ({ ...files, [path]: draft }),
  };
}

const only = (files: Folder['files'], names: readonly string[]): Folder['files'] =>
  Object.fromEntries(names.map((name) => [name, files[name] ?? '']));

const sizeOf = ({ files }: Folder): number => Object.values(files).join('').length;

async function attemptFolder(
  { files, path, chance }: Folder,
  { cwd, all, note }: { cwd: string; all: ReadonlyMap<string, Format>; note: Note },
): Promise<void> {
  rmSync(cwd, { recursive: true, force: true });
  for (const [name, text] of Object.entries({ ...files, [path]: draft })) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), text);
  }
  const telling = (error: unknown): void => {
    if (!(error instanceof Mistake)) throw error;
    checkMistake(error, [...Object.keys(files), cwd, 'rulesDir', 'own', 'es.yml', 'rule.ts'], note);
  };
  const project = openProject({ cwd, today: '2026-11-24', unusedWaivers: 'warning', noCode: true }, disk);
  try {
    const config = await project.configFor(path);
    const registry = await project.registryFor(config);
    await discover(['.'], {
      cwd,
      ignored: ignored({ cwd, config }),
      configFor: project.configFor,
      allowUnmatched: true,
    });
    const { report } = await lintDraft(project, draft, path);
    checkFindings(report, draft, note);
    checkOutputs([report], { registry, all, random: new Random(chance), note });
    if (baselineName in files)
      checkFindings(underBaseline(report, readBaselineFile(join(cwd, baselineName), baselineName), path), draft, note);
  } catch (error) {
    telling(error);
  }
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {})
    note('changes-all-objects', '', Object.keys(Object.prototype).join());
}
