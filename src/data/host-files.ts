/** Something that the host has not brought yet. */
export class MissingFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} was not loaded`);
    this.file = file;
  }
}

const files = new Map<string, Uint8Array>();

/** Keeps a data file that the host has loaded, under its name. */
export function provide(name: string, bytes: Uint8Array): void {
  files.set(name, bytes);
}

/** A data file of a host that cannot read any itself. Throws a MissingFile on one that it has not brought. */
export function hostFile(name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new MissingFile(name);
  return bytes;
}
