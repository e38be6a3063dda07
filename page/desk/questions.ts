import type { Network } from '../../src/network/network.js';
import { byId } from '../browser/dom.js';
import type { Editor } from '../editor/editor.js';
import type { Lending } from '../editor/loan.js';
import { networkName } from '../messages/network-name.js';
import { t } from '../messages/texts.js';
import { toastUndoable } from '../messages/toast.js';
import { showCircumstances } from '../post/circumstances.js';
import { lockNetworks, showNetworks } from '../post/networks.js';
import { ownWords, withPiece } from '../post/split.js';

export type Questions = ReturnType<typeof createQuestions>;

/** What is asked beside the text: its networks, its day, what it is. A post of a calendar says so in its sheet. */
export function createQuestions(editor: Editor, lending: () => Lending, changed: () => void) {
  /** Gives a draft with headings of networks one more. */
  const add = (network: Network): void => {
    const text = withPiece(editor.text, network);
    editor.replace(text);
    const own = ownWords(text, network);
    if (own) editor.select(own.from, own.to);
    toastUndoable(t('card_was_split', { name: networkName(network) }), editor);
  };
  /** Fixes the networks to those that the draft, or its sheet, names; headings take more. */
  const lock = (own: readonly string[] | undefined, where?: 'pieces'): void => {
    if (own) lockNetworks(own, where);
    else lockNetworks(lending().networks, 'sheet');
  };
  return {
    lock,
    show(): void {
      showNetworks(changed, add);
      lock(undefined);
      showCircumstances(changed);
      for (const id of ['told', 'day']) byId(id).hidden = lending().loan !== undefined;
    },
  };
}
