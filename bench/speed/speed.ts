// Cold start and folders: redlint compared with its limits and its peers, as whole processes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CorpusDraft } from '../corpus/draft.js';
import { drafts, writeDrafts } from '../corpus/folder.js';
import { buildFloor } from './floor.js';
import { installPeers, peers } from './peers.js';
import { config, overFolder, starts } from './redlint.js';
import { rowsOf, runsOf } from './rounds.js';
import type { Section } from './table.js';

/** The names of the units. */
const bareNode = 'node -e 0';
const bareLoop = 'bare remark-parse loop';

const loopScript = fileURLToPath(new URL('bare-loop.mjs', import.meta.url));

/** From this many drafts on redlint is measured without peers, which would take hours. */
const tooManyForPeers = 5000;

interface SpeedOptions {
  readonly rounds: number;
  readonly withPeers: boolean;
  readonly scratch: string;
}

/**
 * Measures everything; returns sections, each with its unit and its rows, and passes each to `show` as soon as it is
 * complete. `tell` is called with what is under way.
 */
export async function speed(
  { counts, tell, ...options }: SpeedOptions & { readonly counts: readonly number[]; tell(what: string): void },
  show: (section: Section) => void,
): Promise<Section[]> {
  if (options.withPeers) installPeers();
  tell('cold start');
  const sections = [await coldStart(options)];
  show(sections[0]!);
  for (const count of counts) {
    tell(`${count} drafts`);
    const section = folder(count, { ...options, withPeers: options.withPeers && count < tooManyForPeers });
    sections.push(section);
    show(section);
  }
  return sections;
}

async function coldStart({ rounds, withPeers, scratch }: SpeedOptions): Promise<Section> {
  const cwd = join(scratch, 'cold');
  writeDrafts(cwd, []);
  writeFileSync(join(cwd, 'redlint.config.yaml'), config);
  const draftOf = (bytes: number) => {
    const name = `${bytes}.md`;
    writeFileSync(join(cwd, name), draftNear(bytes).text);
    return name;
  };
  const [small, large] = [draftOf(600), draftOf(3700)];
  const node = { name: bareNode, command: process.execPath, args: ['-e', '0'], cwd };
  const floor = {
    name: 'parser floor, 600 B',
    command: process.execPath,
    args: [await buildFloor(scratch), small, '-c', 'redlint.config.yaml'],
    cwd,
  };
  const own = [node, floor, ...starts({ cwd, small, large, scratch })];
  const others = withPeers ? peers([small], cwd).map((peer) => ({ ...peer, name: `${peer.name}, 600 B` })) : [];
  const peaks = runsOf([...own, ...others], { rounds: 1, scratch });
  const ownRows = rowsOf(runsOf(own, { rounds: 2 * rounds + 1, scratch, peak: false }), bareNode);
  const peerRows = rowsOf(runsOf([node, ...others], { rounds, scratch, peak: false }), bareNode).slice(1);
  const rows = [...ownRows, ...peerRows].map((row) => ({ ...row, peak: peaks.get(row.name)![0]!.peak }));
  return { title: 'Cold start', unit: bareNode, rows };
}

/** The Spanish draft with front matter that is nearest in size. */
function draftNear(bytes: number): CorpusDraft {
  const typical = drafts(2000).filter(({ text }) => /^---\n/.test(text) && text.includes('[') && text.includes(' el '));
  const off = ({ text }: CorpusDraft) => Math.abs(Buffer.byteLength(text) - bytes);
  return typical.reduce((best, draft) => (off(draft) < off(best) ? draft : best));
}

function folder(count: number, { rounds, withPeers, scratch }: SpeedOptions): Section {
  const cwd = join(scratch, `drafts-${count}`);
  const all = drafts(count);
  writeDrafts(cwd, all);
  writeFileSync(join(cwd, 'redlint.config.yaml'), config);
  const loop = { name: bareLoop, command: process.execPath, args: [loopScript], cwd };
  const files = all.map(({ name }) => name);
  const tools = [loop, ...overFolder(cwd, scratch), ...(withPeers ? peers(files, cwd) : [])];
  const runs = runsOf(tools, { rounds: roundsFor(count, rounds), scratch, enough: withPeers ? 25 : undefined });
  const bytes = all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return { title: `${count.toLocaleString('en')} drafts`, unit: bareLoop, count, bytes, rows: rowsOf(runs, bareLoop) };
}

const roundsFor = (count: number, rounds: number): number =>
  Math.max(1, Math.ceil(rounds / Math.max(1, Math.log10(count / 20))));
