let count = 0;

/** Of a file that is written in place, the old content and the new one. */
export const journalEnding = '-both';

/** A name for what is to be moved into the place of a file beside it; nobody else uses it. */
export const scratchName = (): string => `.redlint-${process.pid}-${Date.now().toString(36)}-${count++}`;

/** The process that made a scratch file; undefined for another name. */
export function writerOf(name: string): number | undefined {
  const [, id] = /^\.redlint-(\d{1,10})-[0-9a-z]+-\d+(?:-both)?$/.exec(name) ?? [];
  return id === undefined ? undefined : Number(id);
}
