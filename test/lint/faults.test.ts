import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { jpegOf } from '../pictures/pictures.js';
import { folder, redlint, words } from '../run.js';

/** Runs the command while each call of some name on one file of the folder fails. */
const failing = (call: string, file: string, code: string, cwd: string, args: readonly string[]) =>
  redlint(args, {
    cwd,
    env: {
      NODE_OPTIONS: `--require ${resolve('test/fuzz/faults.cjs')}`,
      REDLINT_FAILING_CALL: JSON.stringify({ root: cwd, call, file, code }),
    },
  });

test.each(['EIO', 'EMFILE'])('a config that the disk does not give (%s) is named in one sentence', (reason) => {
  using dir = folder({ ...words, 'a.md': 'Los súbditos pagan.\n' });
  const { code, out, err } = failing('open', 'redlint.config.yaml', reason, dir.path, ['a.md']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^redlint: .*redlint\.config\.yaml.*\.\n$/);
});

test.each(['open', 'read', 'stat', 'close'])('a picture whose %s fails is no bug of redlint’s own', (call) => {
  using dir = folder({
    ...words,
    'a.md': 'Los súbditos pagan.\n\n![Una plaza con fuente](p.jpg)\n',
    'p.jpg': jpegOf(),
  });
  const { code, out, err } = failing(call, 'p.jpg', 'EIO', dir.path, ['a.md', '-f', 'json']);
  expect({ isReported: code !== 2, err }).toEqual({ isReported: true, err: '' });
  expect(out).toContain('feudal-words');
  expect(out).not.toContain('internal-error');
});
