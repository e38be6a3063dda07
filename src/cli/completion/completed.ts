/** What can be typed after a command. */
export interface Completed {
  /** '' = the check. */
  readonly name: string;
  readonly about: string;
  readonly options: readonly CompletedOption[];
  /** Words for its argument; undefined = files, or no argument. */
  readonly words?: readonly string[];
  readonly takesFiles: boolean;
}

/** An option, and its possible values. */
export interface CompletedOption {
  readonly long: string;
  readonly short?: string;
  readonly about: string;
  /** none = a switch, word = one of the words, list = several separated by commas, file = any file. */
  readonly value: 'none' | 'word' | 'list' | 'file';
  readonly words: readonly string[];
}
