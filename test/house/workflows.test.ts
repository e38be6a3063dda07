import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { folder, script } from '../run.js';

const names = readdirSync('.github/workflows');
const textOf = (name: string) => readFileSync(`.github/workflows/${name}`, 'utf8');

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

describe.each(names)('the workflow %s', (name) => {
  const workflow = parse(textOf(name));
  const jobs: Job[] = Object.values(workflow.jobs);

  test('is what GitHub takes', () => {
    const validator = 'node_modules/@action-validator/cli/cli.mjs';
    const { status, stdout, stderr } = spawnSync(process.execPath, [validator, `.github/workflows/${name}`], {
      encoding: 'utf8',
    });
    expect([status, stdout + stderr]).toEqual([0, '']);
  });

  test('names each action by its commit, and says which version that is', () => {
    const used = [...textOf(name).matchAll(/uses: (.*)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('may read and no more, but for what publishes', () => {
    expect(Object.values(workflow.permissions).filter((right) => right !== 'read')).toEqual([]);
    const more = jobs.filter(({ permissions }) => Object.values(permissions ?? {}).includes('write'));
    for (const { permissions, steps } of more) {
      expect(permissions).toEqual({ contents: 'read', 'id-token': 'write' });
      // The job with that right runs no script of a package, and first checks whether anything may be published.
      const scripts = steps.flatMap(({ run }) => run ?? []);
      expect(scripts[0]).toBe('node scripts/may-publish.ts');
      for (const script of scripts)
        if (/^npm (?:ci|publish)/.test(script)) expect(script).toContain('--ignore-scripts');
    }
    expect(more.length).toBe(name === 'release.yml' ? 1 : 0);
  });

  test('puts nothing from outside into a script', () => {
    for (const { run } of jobs.flatMap(({ steps }) => steps)) expect(run ?? '').not.toContain('${{');
  });
});

describe('a release', () => {
  const ready = {
    'package.json': '{"version": "1.2.3", "published": true}',
    'SECURITY.md': 'Write to …',
    'CHANGELOG.md': '# Changelog\n\n## 1.2.3, 2 May 2027\n',
  };
  const mayPublish = (files: Record<string, string>, tag?: string) => {
    using place = folder({ ...ready, ...files });
    const { GITHUB_REF_NAME: _, ...env } = process.env;
    const { status, stderr } = spawnSync(process.execPath, script('scripts/may-publish.ts'), {
      cwd: place.path,
      encoding: 'utf8',
      env: { ...env, ...(tag !== undefined && { GITHUB_REF_NAME: tag }) },
    });
    return [status, stderr];
  };

  test('goes out when all is there', () => {
    expect(mayPublish({}, 'v1.2.3')).toEqual([0, '']);
    expect(mayPublish({})).toEqual([0, '']);
  });

  test.each<[string, Record<string, string>, string]>([
    ['there is no home', { 'package.json': '{"version": "1.2.3", "published": false}' }, 'v1.2.3'],
    ['nobody could be written to', { 'SECURITY.md': readFileSync('SECURITY.md', 'utf8') }, 'v1.2.3'],
    ['its changes are not written', { 'CHANGELOG.md': '# Changelog\n' }, 'v1.2.3'],
    ['they are not finished', { 'CHANGELOG.md': '## 1.2.3, not yet published\n' }, 'v1.2.3'],
    ['the tag is of another', {}, 'v1.2.4'],
  ])('is refused while %s', (_, files, tag) => {
    const [status, said] = mayPublish(files, tag);
    expect(status).toBe(1);
    expect(said).toMatch(/^not published: .+\n$/);
  });

  test('SECURITY.md gives no address before there is one', () => {
    const { published } = JSON.parse(readFileSync('package.json', 'utf8'));
    const addresses = readFileSync('SECURITY.md', 'utf8').match(/https?:\/\/\S+|mailto:\S+|\S+@\S+\.\w+/g);
    expect(published ? 'ready' : addresses).toEqual(published ? 'ready' : null);
  });
});

test('the hooks that init writes, and the one of pre-commit, look at every file that a check of the folder may read', () => {
  const precommit = (file: string) =>
    new RegExp(/files: '\(\?i\)(.+)'/.exec(readFileSync(file, 'utf8'))?.[1] ?? '^never$', 'i');
  const globbed = (file: string) =>
    new RegExp(`\\.(?:${/\*\.\{([\w,]+)\}/.exec(readFileSync(file, 'utf8'))?.[1]?.replaceAll(',', '|')})$`);
  const hooks = [
    precommit('.pre-commit-hooks.yaml'),
    precommit('examples/pre-commit-config.yaml'),
    globbed('examples/husky/lintstagedrc.json'),
    globbed('examples/lefthook.yml'),
  ];
  for (const hook of hooks) {
    for (const name of ['a.md', 'a.markdown', 'a.txt', 'a.csv', 'a.xlsx', 'a.ods']) expect(name).toMatch(hook);
    expect('a.png').not.toMatch(hook);
  }
});
