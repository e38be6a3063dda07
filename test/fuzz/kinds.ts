import { existsSync } from 'node:fs';
import type { Ground, Kind } from './kind.js';

/** What can be tried, by name: its share of the time, and how it is opened. */
export const kinds: Readonly<Record<string, { readonly share: number; open(ground: Ground): Promise<Kind> }>> = {
  texts: { share: 10, open: async (ground) => (await import('./texts/texts.js')).openTexts(ground) },
  documents: { share: 2, open: async (ground) => (await import('./documents.js')).openDocuments(ground) },
  calendars: { share: 2, open: async (ground) => (await import('./calendars.js')).openCalendars(ground) },
  pictures: { share: 2, open: async () => (await import('./pictures.js')).openPictures() },
  configs: { share: 3, open: async (ground) => (await import('./configs.js')).openConfigs(ground) },
  protocol: { share: 1, open: openProtocol },
  kills: { share: 2, open: async (ground) => (await import('./kills.js')).openKills(ground) },
};

const protocolFile = new URL('protocol.mjs', import.meta.url);

/** The language server, where its part of the harness is there: it is given a seed and a number of rounds. */
async function openProtocol(): Promise<Kind<{ readonly seed: number; readonly rounds: number }>> {
  const attempt = existsSync(protocolFile) ? (await import(protocolFile.href)).protocol : async () => {};
  return {
    make: (random) => ({ seed: random.int(2 ** 31), rounds: 20 }),
    attempt: ({ seed, rounds }) => attempt(seed, rounds),
    async shrink(sample, fails) {
      for (let rounds = 1; rounds < sample.rounds; rounds++)
        if (await fails({ ...sample, rounds })) return { ...sample, rounds };
      return sample;
    },
    files: (sample) => ({ 'case.json': JSON.stringify(sample) }),
  };
}

/** Is there anything to try? */
export const isThere = (name: string): boolean => name !== 'protocol' || existsSync(protocolFile);
