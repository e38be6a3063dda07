import { button, byId, h } from './dom.js';
import { t } from './texts.js';

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

/** Says above the text whose it is, and offers the ways back. */
export function showLoan(loan: Loan | undefined, end: (keep: boolean) => void): void {
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
