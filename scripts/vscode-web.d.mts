/** VS Code for the web, with the extension as it is packed and a folder in memory. */
export interface Served {
  readonly address: string;
  close(): void;
}

/** Serves the editor on this computer. `files` are those of the folder, by their paths (`/a.md`). */
export declare function serveEditor(
  vsix: string,
  files: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, unknown>>,
): Promise<Served>;
