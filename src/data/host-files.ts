/** A data file that the host could not provide, by `cause`, or was not asked for: then `unasked` is its name. */
export class MissingFile extends Error {
  readonly unasked: string | undefined;

  constructor(message: string, { cause, unasked }: { readonly cause?: unknown; readonly unasked?: string }) {
    super(message, { cause });
    this.unasked = unasked;
  }
}

const files = new Map<string, Uint8Array>();
const asked = new Map<string, Promise<void>>();

/**
 * Has a host load data files, each once; after a failure the next call asks again. Throws a MissingFile on failure.
 */
export async function bring(names: readonly string[], load: (name: string) => Promise<Uint8Array>): Promise<void> {
  const brought = async (name: string): Promise<void> => {
    try {
      files.set(name, await load(name));
    } catch (cause) {
      throw new MissingFile(`${name} was not loaded`, { cause });
    }
  };
  const coming = names.map((name) => {
    const file = asked.get(name) ?? brought(name);
    asked.set(name, file);
    file.catch(() => asked.delete(name));
    return file;
  });
  await Promise.all(coming);
}

/** A loaded data file of a host that cannot read files itself. Throws a MissingFile where it was not asked for. */
export function hostFile(name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new MissingFile(`${name} was not brought`, { unasked: name });
  return bytes;
}
