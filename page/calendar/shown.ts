import { byId } from '../browser/dom.js';
import { spokenCounts } from '../findings/counts.js';
import type { Finding } from '../findings/findings.js';
import { announceLater } from '../messages/announce.js';
import { type CheckedPart, type CheckedWhole, carriedOver, type PlannedPost } from './checked.js';
import { indexOf, type RowPlace } from './lent.js';
import type { Reading } from './reading.js';
import type { OpenSheet } from './sheet.js';
import { type CalendarActs, CalendarView, focusPrinciple, type KnownCalendar, wellSheet } from './view.js';

/** The calendar on the screen, which grows while it is checked. */
export class ShownCalendar {
  readonly #acts: CalendarActs;
  #known: KnownCalendar | undefined;
  #view: CalendarView | undefined;

  constructor(acts: CalendarActs) {
    this.#acts = acts;
    addEventListener('beforeprint', () => byId('calendar').hidden || this.#view?.board.unfold());
    addEventListener('afterprint', () => this.#view?.board.fold());
  }

  /** The file as it is, or as it was before the last change; undefined without any. */
  get known(): KnownCalendar | undefined {
    return this.#known;
  }

  /** Shows the posts of a file before they are checked; what is known of unchanged rows stays. */
  read(sheet: OpenSheet, reading: Reading): void {
    // A question about the columns may have taken its place.
    const before = this.#view?.board.element.isConnected ? this.#known : undefined;
    const carried = before && carriedTo(sheet, reading, before);
    this.#known = {
      sheet,
      reading,
      posts: carried ?? reading.posts.map((post) => ({ post })),
      done: 0,
      whole: carried && before?.whole,
      principle: carried && before?.principle,
    };
    if (carried) this.#view?.show(this.#known);
    else this.draw();
  }

  /** Shows everything again from the beginning. */
  draw(): void {
    this.#view?.board.stop();
    if (!this.#known) return;
    this.#view = new CalendarView(this.#known.sheet, this.#known.reading, this.#acts);
    this.#view.show(this.#known);
  }

  /** Shows what was found in some posts. */
  take({ from, posts }: CheckedPart): void {
    const known = this.#known;
    if (!known) return;
    for (const [index, checked] of posts.entries()) {
      const planned = known.posts[from + index];
      if (planned) known.posts[from + index] = { ...planned, checked };
    }
    this.#known = { ...known, done: Math.max(known.done ?? 0, from + posts.length) };
    this.#view?.board.touch(from, from + posts.length);
    this.#view?.showSum(this.#known);
  }

  /** Shows what is said of the whole; all posts are checked. */
  finish(whole: CheckedWhole): void {
    if (!this.#known) return;
    this.#known = { ...this.#known, whole, done: undefined };
    this.#view?.showSum(this.#known);
    announceLater(spokenCounts(this.found) ?? wellSheet(whole));
  }

  /** Shows only one principle, or all. */
  choose(principle: string | undefined): void {
    if (!this.#known) return;
    const chosen = principle ?? this.#known.principle;
    this.#known = { ...this.#known, principle };
    this.#view?.show(this.#known);
    if (chosen) focusPrinciple(chosen);
  }

  get found(): readonly Finding[] {
    return this.#known?.posts.flatMap(({ checked }) => checked?.found ?? []) ?? [];
  }

  /** Goes to a post, once its card is there. */
  focus(place: RowPlace): void {
    if (this.#known) this.#view?.board.focus(indexOf(this.#known.posts, place));
  }

  /** Another file, or the same in another language, has nothing of this one. */
  forget(): void {
    this.#view?.board.stop();
    this.#view = undefined;
    this.#known = undefined;
  }
}

const carriedTo = (sheet: OpenSheet, { posts }: Reading, before: KnownCalendar): PlannedPost[] | undefined =>
  before.sheet.name === sheet.name && before.sheet.own === sheet.own
    ? carriedOver(posts, before.posts, [before.sheet.file.source, sheet.file.source])
    : undefined;
