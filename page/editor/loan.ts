import { button, byId, h } from '../browser/dom.js';
import { t } from '../messages/texts.js';
import type { Editor } from './editor.js';

/** A calendar post whose text is in the editor until it is put back. */
export interface Loan {
  readonly text: string;
  /** The post's name in the current language. */
  name(): string;
  /** The networks and the day given by the sheet; empty = not given. */
  readonly networks: readonly string[];
  readonly publish: string | undefined;
  /** The pictures and videos that the sheet names. */
  readonly media: readonly { readonly file: string; readonly alt?: string }[];
  /** Called with each change. */
  changed(text: string): void;
  /** Puts the text back; without one, the post stays as it was. */
  back(text?: string): void;
}

export type Lending = ReturnType<typeof createLending>;

/** The editor during a loan; the draft waits with its undo history. `turned` is called when another text is shown. */
export function createLending(editor: Editor, turned: () => void) {
  let loan: Loan | undefined;
  let restore = (): void => {};

  function end(keep: boolean): void {
    if (!loan) return;
    const { text } = editor;
    const { back } = loan;
    loan = undefined;
    restore();
    turned();
    back(keep ? text : undefined);
  }

  return {
    get loan() {
      return loan;
    },
    /** The networks given by the sheet; undefined = people choose. */
    get networks() {
      return loan && loan.networks.length > 0 ? loan.networks : undefined;
    },
    /** Does the sheet name pictures or videos? */
    get hasMedia() {
      return loan !== undefined && loan.media.length > 0;
    },
    /** Shows a text that belongs elsewhere until it is put back. */
    lend(next: Loan): void {
      end(true);
      loan = next;
      restore = editor.lend(next.text);
      turned();
      editor.focus();
    },
    /** Puts the text back, if there is a loan. */
    giveBack: () => end(true),
    /** Shows above the text where it belongs, with the ways back. */
    show: () => showLoan(loan, end),
  };
}

function showLoan(loan: Loan | undefined, end: (keep: boolean) => void): void {
  const bar = byId('loan');
  bar.hidden = loan === undefined;
  bar.replaceChildren(
    ...(loan
      ? [
          h('p', {}, h('strong', {}, loan.name())),
          button(t('loan_back'), 'sheet', () => end(true), { class: 'main' }),
          button(t('loan_leave'), undefined, () => end(false)),
        ]
      : []),
  );
}
