import type { Network } from '../../src/network/network.js';
import { formatDate } from '../../src/recognizers/dates/dates.js';
import { severities } from '../../src/registry/severity.js';
import { button, h, icon } from '../browser/dom.js';
import { severityCounts } from '../findings/counts.js';
import type { Finding } from '../findings/findings.js';
import { markedText } from '../findings/marked.js';
import { locale } from '../messages/locale.js';
import { networkName } from '../messages/network-name.js';
import { t } from '../messages/texts.js';
import { offsetInCell } from './cells.js';
import type { CheckedPost, PlannedPost } from './checked.js';
import { cellName, type FoundActs, foundItem } from './found.js';
import type { Reading, ReadPost } from './reading.js';

/** The actions on the card of a post. */
export interface PostCardActs extends Pick<FoundActs, 'knownForm'> {
  /** Applies a remedy by its index in the finding. */
  apply(finding: Finding, index: number): void;
  /** Opens the text of a post in the editor. */
  edit(post: ReadPost): void;
}

/** What all cards have in common. */
export interface CardGround {
  readonly source: string;
  readonly reading: Reading;
  /** Only its findings are shown. */
  readonly principle: string | undefined;
}

/** «Fila 14», «Diciembre, fila 14» */
export const rowName = (row: number, sheet?: string): string =>
  sheet === undefined ? t('sheet_row', { row }) : t('sheet_row_of', { sheet, row });

/**
 * A planned post. The parts that can have the focus stay when it changes. What was found is written on it when it is
 * unfolded.
 */
export class PostCard {
  readonly element: HTMLElement;
  readonly #acts: PostCardActs;
  readonly #about = h('p', { class: 'about' });
  readonly #counts = h('p', { class: 'counts' });
  readonly #words = h('div', { class: 'words' });
  readonly #told = h('ul', { class: 'told' });
  #planned: PlannedPost;
  #found: readonly Finding[] = [];
  #columns: readonly string[] = [];
  #shown = '';
  #isUnfolded = false;

  /** `name` is the id of its title. */
  constructor(planned: PlannedPost, ground: CardGround, acts: PostCardActs, name: string) {
    const { post } = planned;
    this.#planned = planned;
    this.#acts = acts;
    const { row, isFirst, isPiece, columnName, column } = post;
    const sheet = ground.reading.hasSheets ? post.sheet : undefined;
    const title = h('h2', { tabindex: -1, id: name }, rowName(row, sheet), isPiece && ` · ${columnName}`);
    const place = t('loan_open_row', { row }) + (sheet === undefined ? '' : ` (${sheet})`);
    const edit = () => this.#acts.edit(this.#planned.post);
    this.element = h(
      'article',
      {
        class: 'planned',
        'aria-labelledby': name,
        ...(sheet === undefined && { id: `row-${row}${isFirst ? '' : `-${column}`}` }),
      },
      h('header', {}, title, this.#about, this.#counts),
      this.#words,
      this.#told,
      post.cell && button(t('loan_open'), 'pencil', edit, { 'aria-label': place }),
    );
    this.update(planned, ground);
  }

  /** Writes what was found on it. */
  unfold(): void {
    if (this.#isUnfolded) return;
    this.#isUnfolded = true;
    this.#tell();
  }

  /** Takes that away again, unless somebody has opened something: a form may hold a reason. */
  fold(): void {
    if (this.#told.querySelector('details[open]')) return;
    this.#isUnfolded = false;
    this.#told.replaceChildren();
  }

  #tell(): void {
    const { post } = this.#planned;
    const items = this.#found.map((finding, index) =>
      foundItem(finding, cellName(finding, this.#columns, post), {
        // It may have moved when somebody clicks.
        apply: (remedy) => this.#acts.apply(this.#found[index] as Finding, remedy),
        knownForm: this.#acts.knownForm,
      }),
    );
    this.#told.replaceChildren(...items);
  }

  /** Shows what has changed. */
  update(planned: PlannedPost, ground: CardGround): void {
    const { post, checked } = planned;
    this.#planned = planned;
    const { principle } = ground;
    const all = checked?.found ?? [];
    const own = principle === undefined ? all : all.filter((finding) => finding.principle === principle);
    this.#found = own.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    this.element.hidden = principle !== undefined && this.#found.length === 0;
    const about = aboutOf(planned);
    const start = post.cell?.start ?? 0;
    const told = this.#found.map(({ rule, severity, message, from, to, remedies }) => {
      const written = remedies.map(({ changes }) => changes.map(({ insert }) => insert));
      return [rule, severity, message, from - start, to - start, written];
    });
    const shown = JSON.stringify([checked?.isPartly ?? 'waits', about, post.cell?.text, told]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#columns = ground.reading.columns;
    this.#about.textContent = about;
    this.#counts.replaceChildren(...this.#countsOf(checked));
    this.#words.replaceChildren(...this.#textOf(ground.source));
    this.#words.hidden = this.#words.textContent?.trim() === '';
    if (this.#isUnfolded) this.#tell();
    this.#told.hidden = this.#found.length === 0;
  }

  focus(): void {
    this.unfold();
    this.element.scrollIntoView({ block: 'start' });
    this.element.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  #countsOf(checked: CheckedPost | undefined): Node[] {
    if (this.#found.length > 0) return severityCounts(this.#found);
    if (!checked) return [h('span', { class: 'soft' }, t('sheet_row_waits'))];
    return checked.isPartly
      ? [h('span', { class: 'soft' }, icon('unchecked'), t('well_partly'))]
      : [h('span', { class: 'pass' }, icon('pass'), t('sheet_row_well'))];
  }

  #textOf(source: string): (Node | string)[] {
    const { cell } = this.#planned.post;
    if (!cell) return [];
    const inside = this.#found
      .filter(({ from, to }) => from >= cell.start && to <= cell.end)
      .map(({ from, to, severity }) => ({
        severity,
        from: offsetInCell(source, cell, from),
        to: offsetInCell(source, cell, to),
      }));
    return markedText(cell.text, inside);
  }
}

/** When and where it is published; the words of the sheet for what is not a date. */
function aboutOf({ post, checked }: PlannedPost): string {
  const networks = (checked ?? post).networks.map((network) => networkName(network as Network)).join(', ');
  return [momentOf(post), networks].filter(Boolean).join(' · ');
}

function momentOf({ moment, publish }: ReadPost): string {
  if (!publish) return moment;
  const date = formatDate(publish.day, locale(), { weekday: true, year: true });
  return publish.time ? `${date}, ${publish.time}` : date;
}
