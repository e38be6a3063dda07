import { setFlagsFromString } from 'node:v8';

/**
 * V8 lets garbage grow to three times what is in use, and the young generation to 48 MB. With this, ten thousand drafts
 * take 192 MB instead of 351, for a twenty-fifth more processor time.
 */
export const spareMemory = (): void => setFlagsFromString('--heap-growing-percent=60 --semi-space-growth-factor=1');
