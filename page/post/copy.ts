import type { Network } from '../../src/network/network.js';
import { button, byId, h } from '../browser/dom.js';
import type { Published } from '../linter/open.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { imagesIn } from '../pictures/marks.js';
import { networkName } from './networks.js';

/** Puts a text on the clipboard, and says whether it worked. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(t('copied'));
  } catch {
    toast(t(copyOldWay(text) ? 'copied' : 'copy_failed'));
  }
}

/** For browsers that allow no clipboard to pages opened from a file. */
function copyOldWay(text: string): boolean {
  const field = h('textarea', { class: 'unseen', 'aria-hidden': 'true' });
  const before = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

/** The ways to take the post along: as networks show it and, where it has marks, with them for a website; and what its pictures show. */
export function showCopy(post: () => Published, networks: readonly Network[]): void {
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

/** Networks ask for the description of a picture in a field of its own. */
function descriptions(text: string): Node[] {
  const described = imagesIn(text).filter(({ alt = '' }) => alt.trim() !== '');
  const nameOf = (file: string) => (described.length > 1 ? t('copy_alt_of', { file }) : t('copy_alt'));
  return described.map(({ file, alt = '' }) => button(nameOf(file), 'picture', () => copy(alt)));
}
