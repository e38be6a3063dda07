import { copyText } from '../browser/clipboard.js';
import { button, byId } from '../browser/dom.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { imagesIn } from '../pictures/marks.js';
import type { ShownText } from './published.js';

/** Copies a text, and says whether it worked. */
export async function copy(text: string): Promise<void> {
  const isCopied = await copyText(text);
  toast(t(isCopied ? 'copied' : 'copy_failed'));
}

/** What is done with the whole draft. */
export interface WholeActs {
  /** Copies it as networks show it. */
  copy(): void;
  /** Saves it as it is. */
  save(): void;
}

/**
 * The ways to take the whole draft along: copied as networks show it, unless each has its card; with its marks for a
 * website, if it has any; as a file; and the descriptions of its pictures.
 */
export function showCopy(texts: readonly ShownText[], draft: string, acts: WholeActs): void {
  const [first, ...others] = texts as [ShownText, ...ShownText[]];
  const isOne = others.length === 0 && first.networks.length === 0;
  const isMarked = others.length > 0 || first.isMarked;
  byId('finish').replaceChildren(
    ...(isOne ? [button(t('copy'), 'copy', () => acts.copy(), { class: 'main', disabled: draft.trim() === '' })] : []),
    ...(isMarked ? [button(t(others.length > 0 ? 'copy_pieces' : 'copy_marked'), undefined, () => copy(draft))] : []),
    ...(draft === '' ? [] : [button(t('save_text'), undefined, () => acts.save())]),
    ...descriptions(draft),
  );
}

/** Networks have a separate field for the description of a picture. */
function descriptions(text: string): Node[] {
  const described = imagesIn(text).filter(({ alt = '' }) => alt.trim() !== '');
  const nameOf = (file: string) => (described.length > 1 ? t('copy_alt_of', { file }) : t('copy_alt'));
  return described.map(({ file, alt = '' }) => button(nameOf(file), 'picture', () => copy(alt)));
}
