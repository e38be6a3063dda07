import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mutatedBytes } from './bytes.js';
import { type Contents, isLeftBehind, readAll, seed, writeAll } from './kills/folder.js';
import { type Ended, type Fault, run } from './kills/process.js';
import type { Ground, Kind, Note } from './kind.js';
import { Random } from './random.js';

interface Blow {
  readonly command: readonly string[];
  /** When to kill the process, as a share of its running time. */
  readonly kill?: number;
  readonly fault?: Omit<Fault, 'root' | 'mark'>;
  /** Changes the cache that an earlier run left. */
  readonly spoil?: string;
}

const commands: readonly (readonly string[])[] = [
  ['.', '--fix'],
  ['a.md', 'c.md', '--fix', '-f', 'json', '-o', 'out/report.json'],
  ['.', '--cache'],
  ['.', '--write-baseline'],
  ['.', '-f', 'json', '-o', 'out/report.json'],
  ['.', '-f', 'html=out/r.html', '-f', 'sarif=new/r.sarif', '-f', 'compact'],
];

const calls = ['open', 'read', 'write', 'fsync', 'close', 'rename', 'unlink', 'mkdir', 'chmod', 'stat', 'list'];
const codes = ['ENOSPC', 'EIO', 'EACCES', 'EINTR', 'EROFS', 'EMFILE'];

const blowOf = (random: Random): Blow => {
  const command = random.pick(commands);
  const kind = random.int(5);
  if (kind < 2) return { command, kill: random.next() };
  if (kind < 4)
    return {
      command,
      fault: { call: random.pick(calls), nth: 1 + random.int(random.chance(0.7) ? 4 : 30), code: random.pick(codes) },
    };
  return { command: ['.', '--cache'], spoil: String(random.next()) };
};

/** The result of a command's run without faults. */
interface Clean {
  readonly files: Contents;
  readonly milliseconds: number;
  readonly ended: Ended;
}

/** The command as a process that is killed, whose disk fails, or whose cache is damaged. */
export async function openKills({ scratch }: Ground): Promise<Kind<Blow>> {
  const root = join(scratch, 'kills');
  const clean = new Map<string, Clean>();
  const cleanRun = async (command: readonly string[]): Promise<Clean> => {
    const key = command.join(' ');
    const known = clean.get(key);
    if (known) return known;
    rmSync(root, { recursive: true, force: true });
    writeAll(root, seed);
    const began = Date.now();
    const ended = await run(command, root);
    const made = { ended, milliseconds: Date.now() - began, files: readAll(root) };
    clean.set(key, made);
    return made;
  };
  return {
    make: blowOf,
    async attempt(blow, note) {
      const expected = await cleanRun(blow.command);
      rmSync(root, { recursive: true, force: true });
      writeAll(root, blow.spoil === undefined ? seed : spoiled(expected.files, blow.spoil));
      const mark = resolve(scratch, 'mark');
      rmSync(mark, { force: true });
      const ended = await run(blow.command, root, {
        ...(blow.kill !== undefined && { killAfter: blow.kill * 1.1 * expected.milliseconds }),
        ...(blow.fault && { fault: { ...blow.fault, root, mark } }),
      });
      const culprit = `${blow.command.join(' ')}: ${whatOf(blow, ended)}`;
      const tell: Note = (property, what, detail) => note(property, `${culprit} ${what}`.trim(), detail);
      checkEnd(ended, blow, expected, tell);
      checkFiles(readAll(root), expected, ended, tell);
      const again = await run(blow.command, root);
      checkNext(readAll(root), expected, again, tell);
    },
    shrink: async (sample) => sample,
    files: (blow) => ({ 'case.json': JSON.stringify(blow), ...Object.fromEntries(seed) }),
  };
}

/** What was done to the run, ignoring numbers in file names. */
const whatOf = ({ kill, fault }: Blow, { place }: Ended): string => {
  if (fault)
    return `${fault.code === 'EINTR' ? 'EINTR ' : ''}${place.split('\n', 1)[0]?.replace(/\.redlint-.*/, 'scratch')}`;
  return kill === undefined ? 'damaged cache' : 'killed';
};

const spoiled = (files: Contents, chance: string): Contents =>
  new Map(
    [...files].map(([name, bytes]) => [
      name,
      name === cache ? Buffer.from(mutatedBytes(bytes, new Random(chance), bytes)) : bytes,
    ]),
  );

const cache = '.redlintcache';

/** A failed run says so in sentences or in its report; any other is an ordinary one. */
function checkEnd({ code, out, err, place }: Ended, blow: Blow, { ended }: Clean, tell: Note): void {
  if (blow.kill !== undefined) return;
  const said = `exit ${code}, ${JSON.stringify(`${out.slice(-300)} ${err.slice(-600)}`)} ${place}`;
  if (/^\s+at |internal-error/m.test(out + err)) tell('a-bug-of-its-own', '', said);
  if (![0, 1, 2].includes(code ?? -1)) tell('another-exit-code', '', said);
  if (code === 2 && ended.code !== 2 && err === ended.err && out === ended.out) tell('no-word', '', said);
  if (code === ended.code && out !== ended.out && err === ended.err && !isOfPicture(place))
    tell('another-report', '', said);
}

/** Did the read of a picture fail? Then the report says so. */
const isOfPicture = (place: string): boolean => /^\w+ \S+\.(?:jpg|png)\n/.test(place);

/** Each file is the old or the new one; otherwise exit code or sentences must have said so. */
function checkFiles(
  files: Contents,
  { files: made, ended }: Clean,
  { code, out, err, place }: Ended,
  tell: Note,
): void {
  const isTold = code !== ended.code || err !== ended.err || out !== ended.out || isOfPicture(place);
  for (const name of new Set([...files.keys(), ...made.keys()])) {
    if (isLeftBehind(name) || name === cache) continue;
    const now = files.get(name);
    const isLike = (other: Buffer | undefined) => (now === undefined ? other === undefined : other?.equals(now));
    const isNew = isLike(made.get(name));
    if (isNew || (code === null && isLike(seed.get(name)))) continue;
    if (!isLike(seed.get(name)) && !(isTold && isReport(name, now)))
      tell(
        'half-a-file',
        name,
        `${now?.length} bytes; it had ${seed.get(name)?.length}, was to have ${made.get(name)?.length}`,
      );
    else if (!isTold) tell('lost-silently', name, `exit ${code}, ${JSON.stringify(err.slice(-300))} ${place}`);
  }
}

/** Is it a complete report or baseline, perhaps of fewer drafts? */
const isReport = (name: string, bytes: Buffer | undefined): boolean => {
  const isWhole = name.endsWith('.html') ? /<\/html>\n$/ : /^\{[\s\S]*\}\n$/;
  return /^(?:out|new)\/|baseline/.test(name) && isWhole.test(String(bytes ?? ''));
};

/** The next run ends as if nothing had happened, and leaves nothing behind. */
function checkNext(files: Contents, expected: Clean, again: Ended, tell: Note): void {
  for (const [name, bytes] of files) {
    if (isLeftBehind(name) || !(expected.files.has(name) || seed.has(name)))
      tell('left-behind', isLeftBehind(name) ? '' : name, name);
    else if (name !== cache && !expected.files.get(name)?.equals(bytes))
      tell('never-written', name, `exit ${again.code}, ${again.err.slice(-300)}`);
  }
  if (again.code === 2 || /^\s+at /m.test(again.err))
    tell('the-next-run-fails', '', `exit ${again.code}, ${again.err.slice(-600)}`);
}
