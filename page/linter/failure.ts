import { h } from '../browser/dom.js';
import { t } from '../messages/texts.js';

/** Says that the rules could not be loaded; the page in several files cannot load them when opened from disk. */
export function failureNote(error: unknown): HTMLElement {
  const reason = error instanceof Error ? error.message : String(error);
  const lacksServer = location.protocol === 'file:' && !document.getElementById('data-rules.json');
  return h('p', { class: 'broken', role: 'alert' }, lacksServer ? t('failed_file') : t('failed', { reason }));
}
