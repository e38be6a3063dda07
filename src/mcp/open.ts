import { createLinter, type FolderLinter, type LinterOptions } from '../linter/node.js';

/** What a call may say of the draft and of its answer. */
interface Wishes {
  readonly networks?: readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly locale?: string | undefined;
}

/** The project that a server is for. */
export interface Open {
  /** Its folder, absolute: no path leads out of it. */
  readonly folder: string;
  /** Bytes of the largest draft; absent = as the command has it. */
  readonly maxSize?: number;
  /** A linter as one call wishes it. Throws a Mistake on a wish that cannot be met. */
  linter(wishes: Wishes): FolderLinter;
}

/** How a project is opened: configs and rules are read again for each call, since people change them meanwhile. */
export type ProjectWishes = Omit<LinterOptions, 'cwd' | 'networks' | 'language'> & { readonly locale: string };

/** Opens a folder as the project of a server. */
export const openFolder = (folder: string, { locale, ...options }: ProjectWishes): Open => ({
  folder,
  ...(options.maxSize !== undefined && { maxSize: options.maxSize }),
  linter({ networks, language, locale: wished = locale }) {
    const linter = createLinter({
      ...options,
      cwd: folder,
      locale: wished,
      ...(networks && { networks }),
      ...(language !== undefined && { language }),
    });
    // What is known of folders outlives a linter.
    linter.reload();
    return linter;
  },
});
