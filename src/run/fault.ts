import { MissingFile } from '../data/host-files.js';
import { Mistake } from '../mistake.js';

/** Is the error a bug of redlint's: neither the user's to fix, nor a missing file of the host? */
export const isFault = (error: unknown): boolean => !(error instanceof Mistake || error instanceof MissingFile);
