import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JsonReport } from '../report/machine/json.js';
import type { ProjectDraft } from './projects.js';
import { turns } from './turns.js';

/** What is known about a draft at one version of its text. */
export interface CheckedVersion {
  /** The text of that version, to which offsets refer. */
  readonly document: TextDocument;
  /** Undefined when the draft is ignored, or its folder cannot be opened. */
  readonly place?: ProjectDraft;
  readonly report?: JsonReport;
  /** Why there is no report, in a sentence. */
  readonly fault?: string;
}

/** Checks drafts as they change. */
export interface Drafts {
  /** The result for the current text: at once when it has been checked already. */
  seen(document: TextDocument): Promise<CheckedVersion>;
  /** Checks it once the writer pauses. */
  changed(document: TextDocument): void;
  /** Checks them again, though their texts are the same. */
  again(documents: readonly TextDocument[]): void;
  closed(uri: string): void;
  /** Stops checking and showing. */
  close(): void;
}

/** Changes within this many milliseconds count as one. */
const pause = 150;

/** More drafts at once would take no less time, and more memory. */
const atOnce = 4;

interface Look {
  /** A version alone does not identify a text: not every client counts them. */
  readonly who: { readonly version: number; readonly text: string };
  readonly seen: Promise<CheckedVersion>;
}

const isOf = ({ version, text }: Look['who'], document: TextDocument): boolean =>
  version === document.version && text === document.getText();

/**
 * `look` checks a draft and never rejects; `show` gets the result, unless the text has changed meanwhile. Checks of one
 * draft never overlap, and none begins while `isBusy`.
 */
export function drafts(
  look: (document: TextDocument) => Promise<CheckedVersion>,
  show: (seen: CheckedVersion) => void,
  isBusy: () => boolean,
): Drafts {
  const looks = new Map<string, Look>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const { take, hurry } = turns(atOnce, isBusy);
  const wait = (uri: string): void => {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  };
  const lookAt = (document: TextDocument): Promise<CheckedVersion> => {
    const { uri, languageId, version } = document;
    wait(uri);
    const text = document.getText();
    const still = TextDocument.create(uri, languageId, version, text);
    const before = looks.get(uri)?.seen;
    const isCurrent = () => looks.get(uri)?.who === who;
    const who = { version, text };
    const seen = (async (): Promise<CheckedVersion> => {
      await before;
      const found = await take(who, isCurrent, () => look(still));
      if (found && isCurrent() && isOf(who, document)) show(found);
      return found ?? { document: still };
    })();
    looks.set(uri, { who, seen });
    return seen;
  };
  return {
    seen(document) {
      const last = looks.get(document.uri);
      const seen = last && isOf(last.who, document) ? last.seen : lookAt(document);
      const { who } = looks.get(document.uri) ?? {};
      if (who) hurry(who);
      return seen;
    },
    changed(document) {
      wait(document.uri);
      const last = looks.get(document.uri);
      if (last && isOf(last.who, document)) return;
      timers.set(
        document.uri,
        setTimeout(() => void lookAt(document), pause),
      );
    },
    again(documents) {
      for (const document of documents) void lookAt(document);
    },
    close() {
      for (const uri of [...timers.keys()]) wait(uri);
      looks.clear();
    },
    closed(uri) {
      wait(uri);
      looks.delete(uri);
    },
  };
}
