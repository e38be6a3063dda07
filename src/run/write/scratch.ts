let count = 0;

/** Ending of a journal: the old and the new content of a file that is written in place. */
export const journalEnding = '-both';

/** A unique name, in the same folder, for a file to be moved into another's place. */
export const scratchName = (): string => `.redlint-${process.pid}-${Date.now().toString(36)}-${count++}`;

/** The process that made a scratch file; undefined for another name. */
export function writerOf(name: string): number | undefined {
  const [, id] = /^\.redlint-(\d{1,10})-[0-9a-z]+-\d+(?:-both)?$/.exec(name) ?? [];
  return id === undefined ? undefined : Number(id);
}
