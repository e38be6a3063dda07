import type { Network } from '../../src/network/network.js';
import { copyText } from '../browser/clipboard.js';
import { button, byId } from '../browser/dom.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { imagesIn } from '../pictures/marks.js';
import { networkName } from './networks.js';
import type { PublishedText } from './published.js';

/** Copies a text, and says whether it worked. */
async function copy(text: string): Promise<void> {
  const isCopied = await copyText(text);
  toast(t(isCopied ? 'copied' : 'copy_failed'));
}

/**
 * The ways to copy the post: as networks show it, with its marks for a website if it has any, and the descriptions of
 * its pictures.
 */
export function showCopy(post: () => PublishedText, networks: readonly Network[]): void {
  const now = post();
  const social = networks.filter((network) => network !== 'blog');
  const hasMarks = now.whole.trim() !== now.text.trim();
  const named = social.length > 0 && social.length <= 2;
  const isForWeb = networks.length > 0 && social.length === 0;
  const name = named ? t('copy_for', { networks: social.map(networkName) }) : t('copy');
  const taken = () => (isForWeb ? post().text : post().whole);
  byId('finish').replaceChildren(
    button(name, 'copy', () => copy(taken()), { class: 'main', disabled: now.text.trim() === '' }),
    ...(hasMarks && !isForWeb ? [button(t('copy_marked'), undefined, () => copy(post().text))] : []),
    ...descriptions(now.text),
  );
}

/** Networks have a separate field for the description of a picture. */
function descriptions(text: string): Node[] {
  const described = imagesIn(text).filter(({ alt = '' }) => alt.trim() !== '');
  const nameOf = (file: string) => (described.length > 1 ? t('copy_alt_of', { file }) : t('copy_alt'));
  return described.map(({ file, alt = '' }) => button(nameOf(file), 'picture', () => copy(alt)));
}
