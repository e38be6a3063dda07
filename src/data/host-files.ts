/** A data file that the host could not provide; `cause` is why. */
export class MissingFile extends Error {}

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

/** A loaded data file of a host that cannot read files itself. */
export function hostFile(name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`${name} was not brought`);
  return bytes;
}
