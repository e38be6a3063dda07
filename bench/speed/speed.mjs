// Cold start and folders: redlint beside its limits and its peers, as whole processes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drafts, writeDrafts } from '../corpus/folder.mjs';
import { buildFloor } from './floor.mjs';
import { installPeers, peers } from './peers.mjs';
import { config, overFolder, starts } from './redlint.mjs';
import { inTurns, medians } from './rounds.mjs';

/** Names of what others are measured in. */
export const bareNode = 'node -e 0';
export const bareLoop = 'bare remark-parse loop';

const loopScript = fileURLToPath(new URL('bare-loop.mjs', import.meta.url));

/** From this many drafts on redlint is measured without peers, which would take hours. */
const tooManyForPeers = 5000;

/**
 * Measures all; gives sections, each with its unit and its rows, and gives each to `show` as soon as it is there. `tell` is
 * told what is under way.
 */
export async function speed({ counts, rounds, withPeers, scratch, tell }, show) {
  if (withPeers) installPeers();
  const sections = [await coldStart({ rounds, withPeers, scratch, tell })];
  show(sections[0]);
  for (const count of counts) {
    tell(`${count} drafts`);
    sections.push(folder({ count, rounds, withPeers: withPeers && count < tooManyForPeers, scratch }));
    show(sections.at(-1));
  }
  return sections;
}

async function coldStart({ rounds, withPeers, scratch, tell }) {
  tell('cold start');
  const cwd = join(scratch, 'cold');
  writeDrafts(cwd, []);
  writeFileSync(join(cwd, 'redlint.config.yaml'), config);
  const [small, large] = [600, 3700].map((bytes) => {
    const name = `${bytes}.md`;
    writeFileSync(join(cwd, name), draftNear(bytes).text);
    return name;
  });
  const node = { name: bareNode, command: process.execPath, args: ['-e', '0'], cwd };
  const floor = {
    name: 'parser floor, 600 B',
    command: process.execPath,
    args: [await buildFloor(scratch), small, '-c', 'redlint.config.yaml'],
    cwd,
  };
  const own = [node, floor, ...starts({ cwd, small, large, scratch })];
  const others = withPeers ? peers([small], cwd).map((peer) => ({ ...peer, name: `${peer.name}, 600 B` })) : [];
  const peaks = inTurns([...own, ...others], { rounds: 1, scratch });
  const rows = medians(inTurns(own, { rounds: 2 * rounds + 1, scratch, peak: false }), bareNode);
  const peerRows = medians(inTurns([node, ...others], { rounds, scratch, peak: false }), bareNode).slice(1);
  for (const row of [...rows, ...peerRows]) row.peak = peaks.get(row.name)[0].peak;
  return { title: 'Cold start', unit: bareNode, rows: [...rows, ...peerRows] };
}

/** The Spanish draft with front matter whose size is nearest. */
function draftNear(bytes) {
  const typical = drafts(2000).filter(({ text }) => /^---\n/.test(text) && text.includes('[') && text.includes(' el '));
  const off = ({ text }) => Math.abs(Buffer.byteLength(text) - bytes);
  return typical.reduce((best, draft) => (off(draft) < off(best) ? draft : best));
}

function folder({ count, rounds, withPeers, scratch }) {
  const cwd = join(scratch, `drafts-${count}`);
  const all = drafts(count);
  writeDrafts(cwd, all);
  writeFileSync(join(cwd, 'redlint.config.yaml'), config);
  const loop = { name: bareLoop, command: process.execPath, args: [loopScript], cwd };
  const files = all.map(({ name }) => name);
  const tools = [loop, ...overFolder(cwd, scratch), ...(withPeers ? peers(files, cwd) : [])];
  const runs = inTurns(tools, { rounds: roundsFor(count, rounds), scratch, enough: withPeers ? 25 : undefined });
  const bytes = all.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return { title: `${count.toLocaleString('en')} drafts`, unit: bareLoop, count, bytes, rows: medians(runs, bareLoop) };
}

const roundsFor = (count, rounds) => Math.max(1, Math.ceil(rounds / Math.max(1, Math.log10(count / 20))));
