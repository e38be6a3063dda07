/**
 * Where phrases occur in a text: for each phrase, starts and ends alternately, in order of start; for equal starts the
 * longest.
 */
export type PhrasePlaces = ReadonlyMap<number, readonly number[]>;
