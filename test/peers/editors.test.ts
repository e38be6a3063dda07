import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bin, folder } from '../run.js';

const post = 'El plazo es de 𝗱𝗶𝗲𝘇 días.\n';
const dir = folder({ 'redlint.config.yaml': 'root: true\n', 'a.md': post });
const env = {
  ...process.env,
  PATH: `${join(dir.path, 'bin')}${delimiter}${process.env.PATH}`,
  HOME: dir.path,
  XDG_CONFIG_HOME: join(dir.path, '.config'),
  XDG_STATE_HOME: join(dir.path, '.state'),
  LANG: 'es_ES.UTF-8',
};

beforeAll(() => {
  for (const [command, name] of [
    ['nvim', 'neovim'],
    ['emacs', 'emacs-nox'],
    ['hx', 'hx'],
    ['tmux', 'tmux'],
  ])
    if (!existsSync(`/usr/bin/${command}`))
      throw new Error(`The Debian package ${name} is absent: apt-get install ${name}.`);
  mkdirSync(join(dir.path, 'bin'));
  symlinkSync(bin, join(dir.path, 'bin/redlint'));
});

afterAll(() => dir[Symbol.dispose]());

/** The editor settings that the documents give: the same lines in both languages. */
function lines(language: string): string {
  const [es, en] = ['es', 'en'].map((code) => {
    const page = readFileSync(`docs/${code}/editors.md`, 'utf8');
    return new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  });
  expect(es).toBe(en);
  return en as string;
}

const run = (command: string, ...args: string[]): SpawnSyncReturns<string> =>
  spawnSync(command, args, { cwd: dir.path, env, encoding: 'utf8', timeout: 60_000 });

test('Neovim shows findings and reasons, fixes, and leaves the cursor where the reason of a waiver belongs', () => {
  const steps = `
local function wait(what, test) assert(vim.wait(20000, test, 20), 'nothing came: ' .. what) end
local function found() return vim.iter(vim.diagnostic.get(0)):find(function(d) return d.code == 'fancy-letters' end) end
local function act(text)
  vim.lsp.buf.code_action({ apply = true, filter = function(a) return a.title:find(text) ~= nil end })
end
wait('diagnostics', found)
print(found().col, found().severity, found().source, found().message)
vim.api.nvim_win_set_cursor(0, { 1, 16 })
local answers = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'), 9000)
for _, answer in pairs(answers) do print(answer.result.contents.value) end
act('excepción.*fancy')
wait('waiver', function() return vim.api.nvim_win_get_cursor(0)[2] > 40 end)
vim.api.nvim_put({ 'así es su marca' }, 'c', false, true)
wait('silence', function() return not found() end)
print(vim.api.nvim_get_current_line())
vim.cmd('%d | 0r a.md')
wait('diagnostics', found)
vim.api.nvim_win_set_cursor(0, { 1, 16 })
act('«diez»')
wait('fix', function() return not found() end)
print(vim.api.nvim_get_current_line())
vim.cmd('qa!')`;
  dir.write({ 'init.lua': lines('lua'), 'steps.lua': steps });
  const { stderr } = run('nvim', '--headless', '--clean', '-u', 'init.lua', 'a.md', '-c', 'luafile steps.lua');
  expect(stderr).toContain('15 1 redlint «𝗱𝗶𝗲𝘇» está hecho con símbolos');
  expect(stderr).toContain('Principio 4: ');
  expect(stderr).toContain('<!-- redlint-disable-next-line fancy-letters -- así es su marca -->');
  expect(stderr).toContain('El plazo es de diez días.');
});

test('Emacs shows findings and fixes them', () => {
  const steps = `${lines('elisp')}
(require 'eglot)
(setq eglot-confirm-server-edits nil)
(find-file "a.md")
(text-mode)
(call-interactively #'eglot)
(defun found () (seq-find (lambda (d) (string-search "fancy-letters" (flymake-diagnostic-text d))) (flymake-diagnostics)))
(defun wait-for (what test)
  (with-timeout (20 (error "nothing came: %s" what)) (while (not (funcall test)) (accept-process-output nil 0.05))))
(wait-for "diagnostics" #'found)
(message "%s %s" (flymake-diagnostic-beg (found)) (flymake-diagnostic-text (found)))
(let ((actions (eglot-code-actions 16 20 "quickfix")))
  (eglot-execute (eglot-current-server) (seq-find (lambda (a) (plist-get a :isPreferred)) actions)))
(message "%s" (buffer-string))
(wait-for "silence" (lambda () (not (found))))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
`;
  dir.write({ 'steps.el': steps });
  const { stderr } = run('emacs', '--batch', '-Q', '-l', 'steps.el');
  expect(stderr).toContain('16 redlint [fancy-letters]: «𝗱𝗶𝗲𝘇» está hecho');
  expect(stderr).toContain('El plazo es de diez días.');
});

test('Emacs shows findings, and those of a changed config, where git takes the folder for another one’s', () => {
  using other = folder({ 'redlint.config.yaml': 'root: true\n', 'a.md': post });
  run('git', 'init', '-q', other.path);
  run('git', '-C', other.path, 'add', '.');
  run('chown', '-R', 'nobody', other.path);
  const steps = `${lines('elisp')}
(require 'eglot)
(find-file "${other.path}/a.md")
(text-mode)
(call-interactively #'eglot)
(defun found () (seq-find (lambda (d) (string-search "fancy-letters" (flymake-diagnostic-text d))) (flymake-diagnostics)))
(defun wait-for (what test)
  (with-timeout (20 (error "nothing came: %s" what)) (while (not (funcall test)) (accept-process-output nil 0.05))))
(wait-for "diagnostics" #'found)
(sleep-for 1)
(with-temp-file "${other.path}/redlint.config.yaml" (insert "root: true\\nrules: { fancy-letters: off }\\n"))
(wait-for "silence" (lambda () (not (found))))
(message "alive: %s" (and (jsonrpc-running-p (eglot-current-server)) t))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
`;
  dir.write({ 'steps.el': steps });
  const { stderr } = run('emacs', '--batch', '-Q', '-l', 'steps.el');
  expect(stderr).toContain('alive: t');
});

test('Helix shows findings and fixes them', async () => {
  mkdirSync(join(dir.path, '.config/helix'), { recursive: true });
  writeFileSync(join(dir.path, '.config/helix/languages.toml'), lines('toml'));
  writeFileSync(join(dir.path, 'a.md'), `\n${post}`);
  const tmux = (...args: string[]) => run('tmux', '-L', `redlint-${process.pid}`, ...args);
  const wait = async (text: string): Promise<void> => {
    let shown = '';
    for (let turn = 0; turn < 200; turn++) {
      shown = tmux('capture-pane', '-p').stdout;
      if (shown.includes(text)) return;
      await setTimeout(100);
    }
    expect(shown).toContain(text);
  };
  tmux('new-session', '-d', '-x', '160', '-y', '40', 'hx a.md');
  try {
    await wait('●');
    tmux('send-keys', '-l', 'j15l');
    await wait('escribe «diez»');
    tmux('send-keys', 'Space', 'a');
    await wait('Arregla: «𝗱𝗶𝗲𝘇» → «diez»');
    tmux('send-keys', 'Enter');
    await wait('El plazo es de diez días.');
    tmux('send-keys', ':w', 'Enter');
    await wait('written');
    expect(readFileSync(join(dir.path, 'a.md'), 'utf8')).toBe('\nEl plazo es de diez días.\n');
  } finally {
    tmux('kill-server');
  }
});
