import { byId, h } from '../browser/dom.js';
import { recallText, rememberText } from '../browser/tab-texts.js';
import { t } from '../messages/texts.js';

/** Did people say that the post answers somebody? */
export const isReply = (): boolean => recallText('reply') !== '';

/** A new post answers nobody until somebody says so. */
export function forgetReply(): void {
  rememberText('reply', '');
  const input = byId('reply').querySelector('input');
  if (input) input.checked = false;
}

/** The question whether the post answers somebody. */
export function showReply(changed: () => void): void {
  const onchange = () => {
    rememberText('reply', input.checked ? 'yes' : '');
    changed();
  };
  const input = h('input', { type: 'checkbox', checked: isReply(), onchange });
  byId('reply').replaceChildren(h('label', {}, input, h('span', {}, t('reply'))));
}
