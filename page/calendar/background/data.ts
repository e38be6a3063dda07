import { bring } from '../../../src/data/host-files.js';
import { commonFiles, dayWordFiles } from '../../../src/registry/data-files.js';
import type { Answer, Delivery } from './requests.js';

const waiting = new Map<string, (delivery: Delivery) => void>();

/** Asks the page for one of the program's data files. */
export const askedData = (name: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    waiting.set(name, (delivery) =>
      'bytes' in delivery ? resolve(delivery.bytes) : reject(new Error(delivery.failed)),
    );
    postMessage({ need: name } satisfies Answer);
  });

/** Passes a file on to those who asked for it. */
export function deliver(delivery: Delivery): void {
  waiting.get(delivery.name)?.(delivery);
  waiting.delete(delivery.name);
}

/** Loads the words for reading days before the language of a post is known, as in the cells of a calendar. */
export async function bringDayWords(): Promise<void> {
  await bring(commonFiles, askedData);
  await bring(dayWordFiles(), askedData);
}
