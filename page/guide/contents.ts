import type { RuleTitle } from '../../src/linter/linter.js';
import { h } from '../browser/dom.js';
import type { PageLinter } from '../linter/open.js';
import { t } from '../messages/texts.js';
import { foundPages, type SearchedPage } from './search.js';

/** The contents of the guide: the rules by principle, and a search field. */
export function contents(linter: PageLinter): Node[] {
  const rules = linter.titles;
  const count = h('p', { class: 'soft', role: 'status' });
  const principles = new Map(rules.map(({ principle }) => [principle.id, principle]));
  const sections = [...principles.values()]
    .sort((a, b) => a.number - b.number)
    .map((principle) =>
      section(
        principle,
        rules.filter((rule) => rule.principle.id === principle.id),
      ),
    );
  const list = h('ul', { class: 'results', hidden: true });
  let pages: Promise<readonly SearchedPage[]> | undefined;
  const oninput = async () => {
    pages ??= pagesOf(linter);
    const read = await pages;
    show(search.value, read, { list, sections, count });
  };
  const search = h('input', { type: 'search', id: 'search', autocomplete: 'off', oninput });
  return [
    h('h1', { tabindex: -1 }, t('guide')),
    h('p', { class: 'soft' }, t('guide_about')),
    h('div', { class: 'search', role: 'search' }, h('label', { for: 'search' }, t('guide_search')), search, count),
    h('div', { class: 'principle' }, list),
    ...sections,
  ];
}

/** The searched pages: the whole page of each rule, and other names for it. */
const pagesOf = async ({ rules, explain }: PageLinter): Promise<readonly SearchedPage[]> =>
  Promise.all(
    (await rules()).map(async ({ id, title, also, examples }) => {
      const { markdown } = await explain(id);
      const all = examples.map(({ bad, good }) => `${bad.replace(/[⟦⟧]/g, '')} ${good}`);
      return { id, title, text: [markdown, ...all, ...also].join(' ') };
    }),
  );

const itemOf = ({ id, title }: { readonly id: string; readonly title: string }): HTMLElement =>
  h('li', { 'data-rule': id }, h('a', { href: `#/guide/${id}` }, title));

function section({ id, number, title }: RuleTitle['principle'], rules: readonly RuleTitle[]): HTMLElement {
  return h(
    'section',
    { class: 'principle' },
    h('h2', {}, h('span', { class: 'number' }, String(number)), h('a', { href: `#/guide/${id}` }, title)),
    h('ul', {}, ...rules.map(itemOf)),
  );
}

/** Shows the pages that contain all these words, best first; without words, all by principle. */
function show(
  words: string,
  pages: readonly SearchedPage[],
  { list, sections, count }: { list: HTMLElement; sections: readonly HTMLElement[]; count: HTMLElement },
): void {
  const isAsked = words.trim() !== '';
  const shown = isAsked ? foundPages(pages, words) : [];
  list.replaceChildren(...shown.map(itemOf));
  list.hidden = !isAsked;
  for (const section of sections) section.hidden = isAsked;
  count.textContent = !isAsked ? '' : shown.length === 0 ? t('guide_none') : t('guide_found', { n: shown.length });
}
