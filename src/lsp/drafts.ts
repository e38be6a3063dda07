import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JsonReport } from '../report/machine/json.js';
import type { ProjectDraft } from './projects.js';
import { turns } from './turns.js';

/** What is known of a draft at one version of its text. */
export interface CheckedVersion {
  /** The text as it was then: places are counted in it. */
  readonly document: TextDocument;
  /** Undefined where the draft is passed over, or its folder cannot be opened. */
  readonly place?: ProjectDraft;
  readonly report?: JsonReport;
  /** Why there is no report, in a sentence. */
  readonly fault?: string;
}

/** Looks at drafts as they change. */
export interface Drafts {
  /** What is known of the text as it stands: at once when it was looked at already. */
  seen(document: TextDocument): Promise<CheckedVersion>;
  /** To be looked at once the writer pauses. */
  changed(document: TextDocument): void;
  /** To be looked at again, though the texts are what they were. */
  again(documents: readonly TextDocument[]): void;
  closed(uri: string): void;
  /** Nothing is looked at or shown any more. */
  close(): void;
}

/** Changes that come within this time are one. In milliseconds. */
const pause = 150;

/** Many drafts at once would take no less time, and more memory. */
const atOnce = 4;

interface Look {
  /** Versions alone do not tell which text it was: not every client counts them. */
  readonly who: { readonly version: number; readonly text: string };
  readonly seen: Promise<CheckedVersion>;
}

const isOf = ({ version, text }: Look['who'], document: TextDocument): boolean =>
  version === document.version && text === document.getText();

/**
 * `look` reads a draft, never rejects; `show` is given what it saw, unless the text has changed meanwhile. One look at a
 * draft is over before the next begins, and none begins while `isBusy`.
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
