import type { Network } from '../../src/network/network.js';
import type { Editor } from '../editor/editor.js';
import { pauseFor } from '../linter/check.js';
import { isLinterOpen } from '../linter/open.js';
import { networkName } from '../messages/network-name.js';
import { t } from '../messages/texts.js';
import { toastUndoable } from '../messages/toast.js';
import { showCards } from './cards.js';
import { showCopy } from './copy.js';
import { chosenNetworks } from './networks.js';
import { publishedTexts, type ReadAs, unreadText } from './published.js';
import { asThread, ownWords, withOwnText } from './split.js';

/** In UTF-16 units: longer texts are measured when nobody has typed for a moment. */
const longText = 20_000;

/**
 * Measures the text of an editor for each of its networks as soon as its length allows, and updates the ways to divide and
 * copy it.
 */
export function createMeasure(draft: Editor, readAs: () => ReadAs): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const change = (text: string | undefined, said: string, network?: Network): void => {
    if (text === undefined || text === draft.text) return;
    draft.replace(text);
    const own = network && ownWords(text, network);
    if (own) draft.select(own.from, own.to);
    else draft.focus();
    toastUndoable(said, draft);
  };
  function now(): void {
    const { text } = draft;
    const chosen = chosenNetworks();
    const texts = isLinterOpen() ? publishedTexts(text, chosen, readAs()) : [unreadText(text, chosen)];
    showCards(texts, {
      split: (network) =>
        change(withOwnText(draft.text, network, chosen), t('card_was_split', { name: networkName(network) }), network),
      divide: (network) => change(asThread(draft.text, network, chosen, readAs()), t('card_was_divided')),
    });
    showCopy(texts, text);
  }
  return (): void => {
    clearTimeout(waiting);
    if (draft.text.length < longText) now();
    else waiting = setTimeout(now, pauseFor(draft.text));
  };
}
