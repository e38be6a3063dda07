// The language server over a day's writing: time from an edit to the answer, and memory as edits add up.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { root } from '../scripts/bundle.js';
import { commandLine } from '../scripts/command.js';
import { quantile } from './quantile.js';
import { scratchFolder } from './scratch.js';

const { values } = commandLine({
  options: { edits: { type: 'string', default: '1000' }, draft: { type: 'string', default: 'examples/fair.md' } },
});
const edits = Number(values.edits);
using scratch = scratchFolder();
const folder = scratch.path;
const source = readFileSync(resolve(root, values.draft), 'utf8');
const words = source.split(/\s+/).length;

const child = spawn(process.execPath, [join(root, 'bin/redlint.js'), 'lsp'], { cwd: folder });
const connection = createProtocolConnection(
  new StreamMessageReader(child.stdout),
  new StreamMessageWriter(child.stdin),
);
let published = 0;
connection.onNotification('textDocument/publishDiagnostics', () => {
  published++;
});
connection.listen();

/** Milliseconds of processor time that the server took; Linux counts them in hundredths of a second. */
const processor = (): number => {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
};
/** Megabytes of the server in memory. */
const memory = () =>
  Number(spawnSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' }).stdout) / 1024;
const ms = (time: number): string => `${time.toFixed(1)} ms`;

try {
  writeFileSync(join(folder, 'redlint.config.yaml'), 'root: true\n');
  const uri = pathToFileURL(join(folder, 'a.md')).href;
  const begun = performance.now();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: false } },
      textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
    },
  });
  connection.sendNotification('initialized', {});
  connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text: source },
  });
  const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 30 } };
  const ask = () =>
    connection.sendRequest<unknown[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
  const actions = await ask();
  console.log(
    `Draft of ${words} words; first answer ${ms(performance.now() - begun)} after the start, ${actions.length} actions.`,
  );
  const times: number[] = [];
  const marks: string[] = [];
  const before = processor();
  for (let edit = 1; edit <= edits; edit++) {
    const at = { line: 7, character: 0 };
    // A letter is typed and, every other time, deleted.
    const change =
      edit % 2
        ? { range: { start: at, end: at }, text: 'a' }
        : { range: { start: at, end: { line: 7, character: 1 } }, text: '' };
    const from = performance.now();
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: edit + 1 },
      contentChanges: [change],
    });
    await ask();
    times.push(performance.now() - from);
    if (edit % (edits / 5) === 0) marks.push(`${edit}: ${memory().toFixed(0)} MB`);
  }
  console.log(
    `From an edit to its answer, over ${edits}: median ${ms(quantile(times, 0.5))}, 95 in 100 under ${ms(quantile(times, 0.95))}, longest ${ms(Math.max(...times))}; processor time ${ms((processor() - before) / edits)} each.`,
  );
  console.log(`Memory after edits: ${marks.join(', ')}. Reports: ${published}.`);
  await connection.sendRequest('shutdown');
  connection.sendNotification('exit');
} finally {
  connection.dispose();
}
