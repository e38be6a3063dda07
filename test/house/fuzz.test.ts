import { expect, test } from 'vitest';
import { type Failure, failuresOf, sampleOf } from '../fuzz/kind.js';
import { checkOutputs, openFormats, readers } from '../fuzz/outputs.js';
import { openPictures } from '../fuzz/pictures.js';
import { Random } from '../fuzz/random.js';
import { shortest } from '../fuzz/shrink.js';
import { samples, viewOf } from '../report/report-samples.js';

test('pictures made again from a seed are the same, and reading and cleaning hold for them', async () => {
  const kind = await openPictures();
  const made = (seed: string, index: number) => sampleOf(kind, 'pictures', seed, index);
  expect(made('1', 7)).toEqual(made('1', 7));
  expect(made('1', 7)).not.toEqual(made('2', 7));
  for (let index = 0; index < 200; index++) expect(await failuresOf(kind, made('1', index))).toEqual([]);
});

test('what a case throws is a failure that names where', async () => {
  const kind = { ...(await openPictures()), attempt: async () => [...(undefined as never)].sort() as never };
  expect(await failuresOf(kind, new Uint8Array())).toMatchObject([{ property: 'throws' }]);
});

test('formats hold for drafts that attack them; one that lets their signs through is noticed', async () => {
  const failuresIn = (formats: Awaited<ReturnType<typeof openFormats>>) => {
    const failures: Failure[] = [];
    checkOutputs(samples, {
      registry: viewOf().registry as never,
      all: formats,
      random: new Random('1'),
      note: (property, culprit, detail) => failures.push({ property, culprit, detail }),
    });
    return failures;
  };
  const all = await openFormats();
  // Lines for people, whose only rule is that nothing in them controls a terminal.
  const plain = ['pretty', 'compact'];
  expect([...Object.keys(readers), ...plain].toSorted()).toEqual([...all.keys()].toSorted());
  expect(failuresIn(all)).toEqual([]);
  const bare = new Map(
    [...all].map(([name]) => [name, () => samples.map(({ source }) => `${source.text}\n`)] as const),
  );
  const noticed = new Set(failuresIn(bare).map(({ culprit }) => culprit.split(' ')[0]));
  for (const name of all.keys()) expect([...noticed], name).toContain(name);
});

test('what is left of a failing text is what it fails for', async () => {
  const text = 'Una línea.\r\nOtra con a\u0301 y 👩‍🚒.\n\nY más.\n'.repeat(20);
  const fails = async (part: string) => part.includes('con') && part.includes('👩');
  expect(await shortest(text, fails)).toBe('con👩');
});
