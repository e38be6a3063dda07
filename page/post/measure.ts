import { pauseFor } from '../linter/check.js';
import { showCopy } from './copy.js';
import { showLengths } from './lengths.js';
import { chosenNetworks } from './networks.js';
import type { PublishedText } from './published.js';

/** From this length on a text is measured when nobody has typed for a moment; in UTF-16 units. */
const longText = 20_000;

/** Measures a text as soon as its length allows: how much room it takes, and the ways to take it along. */
export function createMeasure(published: () => PublishedText) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  function now(): void {
    const { parts, media } = published();
    showLengths(parts, chosenNetworks(), media);
    showCopy(published, chosenNetworks());
  }
  return (text: string): void => {
    clearTimeout(waiting);
    if (text.length < longText) now();
    else waiting = setTimeout(now, pauseFor(text));
  };
}
