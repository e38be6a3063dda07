import { pauseFor } from '../linter/check.js';
import { showCopy } from './copy.js';
import { showLengths } from './lengths.js';
import { chosenNetworks } from './networks.js';
import type { PublishedText } from './published.js';

/** In UTF-16 units: longer texts are measured when nobody has typed for a moment. */
const longText = 20_000;

/** Measures a text as soon as its length allows, and updates the ways to copy it. */
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
