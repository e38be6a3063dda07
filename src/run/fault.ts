import { MissingFile } from '../data/host-files.js';
import { Mistake } from '../mistake.js';

/** Is what was thrown a fault of redlint's: neither for the user to put right, nor for the host to bring? */
export const isFault = (error: unknown): boolean => !(error instanceof Mistake || error instanceof MissingFile);
