import type { Network } from '../../src/network/network.js';
import { byId, h } from '../browser/dom.js';
import type { Editor } from '../editor/editor.js';
import type { Finding } from '../findings/findings.js';
import { markedText } from '../findings/marked.js';
import type { PostChoices } from '../linter/choices.js';
import { locale } from '../messages/locale.js';
import { networkName } from '../messages/network-name.js';
import { t } from '../messages/texts.js';

/**
 * The post for printing, with the day and where it goes: an editor only contains what is on the screen. Its text may
 * have changed since something was found.
 */
export function showPaper(
  editor: Editor,
  found: readonly Finding[],
  { networks, isReply, isPersonal, publish }: PostChoices,
): void {
  const day = new Date().toLocaleDateString(locale(), { dateStyle: 'full' });
  const marks = found.map((finding) => ({ ...finding, ...editor.placeOf(finding) }));
  const about = [
    t('paper_day', { day }),
    networks.length > 0
      ? t('paper_networks', { networks: networks.map((one) => networkName(one as Network)) })
      : t('paper_no_network'),
    ...(publish ? [t('paper_publish', { moment: momentOf(publish) })] : []),
    ...(isReply ? [t('reply')] : []),
    ...(isPersonal ? [t('personal')] : []),
  ];
  byId('paper').replaceChildren(
    h('h2', {}, t('draft')),
    h('p', {}, about.join(' · ')),
    h('div', { class: 'post' }, ...markedText(editor.text, marks)),
    h('p', { class: 'soft' }, t('legend')),
  );
}

/** The day of publication in words, with its hour where that is known. */
function momentOf(publish: string): string {
  const [day = '', hour] = publish.split('T');
  const said = new Date(`${day}T12:00`).toLocaleDateString(locale(), { dateStyle: 'full' });
  return hour === undefined ? said : `${said}, ${hour}`;
}
