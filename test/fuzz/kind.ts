import { Random } from './random.js';

/** A broken property in a case. */
export interface Failure {
  /** A short name. */
  readonly property: string;
  /** The rule, format or line of code that breaks it: failures with the same property and culprit are one. */
  readonly culprit: string;
  readonly detail: string;
}

/** Notes a failure of the current case. */
export type Note = (property: string, culprit: string, detail: string) => void;

/** The options of the harness that kinds use. */
export interface Ground {
  /** Folder of posts to mutate, besides the project's own. */
  readonly folder?: string | undefined;
  /** Checks every text for all networks, not only some. */
  readonly networks?: boolean | undefined;
  /** A folder of rules that run beside those that come with redlint. */
  readonly rulesDir?: string | undefined;
  /** A folder that the kind may use as it likes. */
  readonly scratch: string;
  readonly seed: string;
}

/** One kind of test: how its cases are made, tried, shrunk and shown. Cases are plain data. */
export interface Kind<C = unknown> {
  make(random: Random): C;
  /** Notes what is wrong; an exception counts as a failure too. */
  attempt(sample: C, note: Note): Promise<void>;
  /** A smaller case that still fails, according to `fails`. */
  shrink(sample: C, fails: (smaller: C) => Promise<boolean>): Promise<C>;
  /** The case as files. */
  files(sample: C): Readonly<Record<string, string | Uint8Array>>;
}

/** The case of a kind for a seed and a number. */
export const sampleOf = <C>(kind: Kind<C>, name: string, seed: string, index: number): C =>
  kind.make(new Random(`${seed} ${name} ${index}`));

/** The failures of a case. */
export async function failuresOf<C>(kind: Kind<C>, sample: C): Promise<Failure[]> {
  const failures: Failure[] = [];
  const note: Note = (property, culprit, detail) => failures.push({ property, culprit, detail: detail.slice(0, 2000) });
  try {
    await kind.attempt(sample, note);
  } catch (error) {
    note('throws', culpritOf(error), String((error as Error)?.stack ?? error));
  }
  return failures;
}

/** The message of an error without the parts that change between cases, and the place in our code that threw it. */
function culpritOf(error: unknown): string {
  const { message = String(error), stack = '' } = error as Partial<Error>;
  const own = stack.split('\n').find((line) => /\b(?:src|rules)[\\/]/.test(line)) ?? '';
  const place = /(?:src|rules)[\\/][^():]+/.exec(own)?.[0] ?? '';
  const said = message.split('\n', 1)[0] ?? '';
  return `${place} ${said.replace(/["'“«`].*["'”»`]|\d+/g, '…').slice(0, 80)}`.trim();
}

/** The name of a class of failures. */
export const classOf = ({ property, culprit }: Failure): string => `${property} (${culprit})`;
