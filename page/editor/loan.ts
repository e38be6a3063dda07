import { button, byId, h } from '../browser/dom.js';
import { t } from '../messages/texts.js';
import type { Editor } from './editor.js';

/** A text that the editor has from a calendar, until it is put back. */
export interface Loan {
  readonly text: string;
  /** Which post it is, in the language that is spoken. */
  name(): string;
  /** Where and when the sheet says that it goes out; empty = it does not say. */
  readonly networks: readonly string[];
  readonly publish: string | undefined;
  /** Hears of each change. */
  changed(text: string): void;
  /** Takes the text back; without one, it stays as it was. */
  back(text?: string): void;
}

export type Lending = ReturnType<typeof createLending>;

/** The editor while it holds a loan; the draft, and what undo knew of it, waits. `turned` hears when another text stands there. */
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
    /** The networks that the sheet names; undefined = people choose. */
    get networks() {
      return loan && loan.networks.length > 0 ? loan.networks : undefined;
    },
    /** Shows a text that is somebody else's until it is given back. */
    lend(next: Loan): void {
      end(true);
      loan = next;
      restore = editor.lend(next.text);
      turned();
      editor.focus();
    },
    /** Gives back what was lent, if anything was. */
    giveBack: () => end(true),
    /** Says above the text whose it is, and offers the ways back. */
    show: () => showLoan(loan, end),
  };
}

function showLoan(loan: Loan | undefined, end: (keep: boolean) => void): void {
  const bar = byId('loan');
  bar.hidden = loan === undefined;
  byId('networks-own').textContent = t(loan ? 'networks_sheet' : 'networks_own');
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
