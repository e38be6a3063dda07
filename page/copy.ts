import type { Network } from '../src/network/network.js';
import { button, byId, h } from './dom.js';
import { networkName } from './networks.js';
import { t } from './texts.js';
import { toast } from './toast.js';

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

/** The ways to take the post along: as networks show it and, where it has marks, with them for a website. */
export function showCopy(text: string, plain: string, networks: readonly Network[]): void {
  const social = networks.filter((network) => network !== 'blog');
  const hasMarks = plain.trim() !== text.trim();
  const named = social.length > 0 && social.length <= 2;
  const isForWeb = networks.length > 0 && social.length === 0;
  const name = named ? t('copy_for', { networks: social.map(networkName) }) : t('copy');
  byId('finish').replaceChildren(
    button(name, 'copy', () => copy(isForWeb ? text : plain), { class: 'main', disabled: text.trim() === '' }),
    ...(hasMarks && !isForWeb ? [button(t('copy_marked'), undefined, () => copy(text))] : []),
  );
}
