import type { Network } from '../../src/network/network.js';
import type { Editor } from '../editor/editor.js';
import { pauseFor } from '../linter/check.js';
import { bringDayWords, canRead, texts } from '../linter/open.js';
import { networkName } from '../messages/network-name.js';
import { t } from '../messages/texts.js';
import { toastUndoable } from '../messages/toast.js';
import { showCards } from './cards.js';
import { copy, showCopy } from './copy.js';
import { chosenNetworks } from './networks.js';
import { publishedTexts, type ReadAs, type ShownText, shownTexts, textToCopy, unreadText } from './published.js';
import { asThread, ownWords, withOwnText } from './split.js';
import type { MeasureTasks } from './work.js';

/** In UTF-16 units: longer texts are measured in the background, when nobody has typed for a moment. */
const longText = 10_000;

const ask = texts.asking<MeasureTasks>();

/**
 * Measures the text of an editor for each of its networks as soon as its length allows, and updates the ways to divide
 * and copy it. `save` saves it, and `failed` is called when it cannot be measured.
 */
export function createMeasure(
  draft: Editor,
  readAs: () => ReadAs,
  save: () => void,
  failed: (error: unknown) => void,
): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  const change = (text: string | undefined, said: string, network?: Network): void => {
    if (text === undefined || text === draft.text) return;
    draft.replace(text);
    const own = network && ownWords(text, network);
    if (own) draft.select(own.from, own.to);
    else draft.focus();
    toastUndoable(said, draft);
  };
  /** What is copied is the text as it is now, whatever has been measured. */
  const copyNow = async (network?: Network, part?: number): Promise<void> => {
    await bringDayWords();
    await copy(textToCopy(publishedTexts(draft.text, chosenNetworks(), readAs()), network, part));
  };
  function show(measured: readonly ShownText[], text: string, chosen: readonly Network[]): void {
    showCards(measured, {
      copy: (network, part) => void copyNow(network, part).catch(failed),
      split: (network) =>
        change(withOwnText(draft.text, network, chosen), t('card_was_split', { name: networkName(network) }), network),
      divide: (network) => change(asThread(draft.text, network, chosen, readAs()), t('card_was_divided')),
    });
    showCopy(measured, text, { copy: () => void copyNow().catch(failed), save });
  }
  async function later(): Promise<void> {
    const mine = newest;
    const { text } = draft;
    const chosen = chosenNetworks();
    try {
      const measured = await ask('measure', { text, chosen, as: readAs() });
      if (mine === newest) show(measured, text, chosen);
    } catch (error) {
      if (mine === newest) failed(error);
    }
  }
  return (): void => {
    clearTimeout(waiting);
    newest++;
    const { text } = draft;
    const chosen = chosenNetworks();
    if (!canRead()) show([unreadText(text, chosen)], text, chosen);
    else if (text.length < longText) show(shownTexts(text, chosen, readAs()), text, chosen);
    else waiting = setTimeout(later, pauseFor(text));
  };
}
