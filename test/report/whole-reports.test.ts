import { expect, test } from 'vitest';
import { formats } from '../../src/report/formats.js';
import { rendered } from './rendered.js';
import { scenes } from './report-scenes.js';

/** Without the page's style and script, which are always the same. */
const withoutLook = (text: string): string =>
  text.replace(/<(style|script)>.*?<\/\1>/gs, '<$1>…</$1>').replace(/'sha256-[^']*'/g, "'sha256-…'");

const forPeople = ['pretty', 'compact', 'markdown', 'html'];

test.each(Object.keys(formats))('whole reports in %s', async (name) => {
  const all: string[] = [];
  const told = Object.entries(scenes).filter(([, { isForPeople }]) => !isForPeople || forPeople.includes(name));
  for (const [title, { reports, unread = [], view = {} }] of told)
    all.push(`──── ${title}\n${withoutLook(await rendered(name, reports, view, unread))}`);
  await expect(all.join('\n')).toMatchFileSnapshot(`__snapshots__/whole-reports.${name}.txt`);
});
