import type { Ground, Kind } from './kind.js';
import { fuzzProtocol } from './protocol.js';

interface Known {
  /** Its share of the time. */
  readonly share: number;
  /** ms that a case may take, whatever else the machine does; absent = 20 s. */
  readonly patience?: number;
  open(ground: Ground): Promise<Kind>;
}

/** The kinds of test, by name. */
export const kinds: Readonly<Record<string, Known>> = {
  texts: { share: 10, open: async (ground) => (await import('./texts/texts.js')).openTexts(ground) },
  documents: { share: 2, open: async (ground) => (await import('./documents.js')).openDocuments(ground) },
  calendars: { share: 2, open: async (ground) => (await import('./calendars.js')).openCalendars(ground) },
  pictures: { share: 2, open: async () => (await import('./pictures.js')).openPictures() },
  configs: { share: 3, open: async (ground) => (await import('./configs.js')).openConfigs(ground) },
  protocol: { share: 1, patience: 120_000, open: async () => protocol },
  kills: { share: 2, patience: 120_000, open: async (ground) => (await import('./kills.js')).openKills(ground) },
};

/** Messages to the language server. */
const protocol: Kind<{ readonly seed: number; readonly rounds: number }> = {
  make: (random) => ({ seed: random.int(2 ** 31), rounds: 200 }),
  async attempt(session, note) {
    for (const fault of await fuzzProtocol(session)) note('protocol', fault.replace(/[\d"{[].*/s, '…'), fault);
  },
  async shrink(sample, fails) {
    for (const rounds of [1, 5, 20, 80]) if (await fails({ ...sample, rounds })) return { ...sample, rounds };
    return sample;
  },
  files: (sample) => ({ 'case.json': JSON.stringify(sample) }),
};
