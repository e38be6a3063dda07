import { h } from '../browser/dom.js';
import { openLinter, type PageLinter } from '../linter/open.js';
import { t } from '../messages/texts.js';
import { contents } from './contents.js';
import { pageOf } from './page.js';

/** The page of a rule or a principle; without an id, the contents. Throws when the rules cannot be loaded. */
export async function guidePage(id: string): Promise<Node[]> {
  const linter = await openLinter();
  return id === '' ? contents(linter) : onePage(linter, id);
}

async function onePage({ explain, titles }: PageLinter, id: string): Promise<Node[]> {
  const back = h('p', { class: 'back' }, h('a', { href: '#/guide' }, `← ${t('guide_back')}`));
  try {
    const { markdown } = await explain(id);
    return [back, ...pageOf(markdown, titles, id)];
  } catch {
    return [back, h('h1', { tabindex: -1 }, t('rule_missing'))];
  }
}
