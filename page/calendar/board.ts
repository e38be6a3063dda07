import { h } from '../browser/dom.js';
import { type CardGround, PostCard, type PostCardActs } from './cards.js';
import type { PlannedPost } from './checked.js';

/** In milliseconds: how long cards are worked on before keys and clicks are answered again. */
const slice = 8;

/**
 * How many cards on each side of one near the screen are unfolded before they come near, so that nothing moves under a
 * hand.
 */
const reach = 6;

/** Browsers that lay out only what is near the screen say when a card comes near. */
const tellsWhatIsNear = (): boolean => CSS.supports('content-visibility', 'auto');

/**
 * The cards of all posts: the first at once, the others a slice at a time. Those near the screen are unfolded:
 * thousands of cards with all their buttons would slow down every change to the page.
 */
export class Board {
  readonly element = h('div', { class: 'posts' });
  readonly #acts: PostCardActs;
  readonly #cards: PostCard[] = [];
  /** Indexes of posts to show, in order. */
  #due: number[] = [];
  #posts: readonly PlannedPost[] = [];
  #ground: CardGround | undefined;
  /** The indexes of the cards near the screen; undefined where the browser does not say. */
  readonly #near = tellsWhatIsNear() ? new Set<number>() : undefined;
  readonly #indexes = new Map<EventTarget, number>();
  #wanted: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(acts: PostCardActs) {
    this.#acts = acts;
    const moved = (event: Event) => this.#moved(event as ContentVisibilityAutoStateChangeEvent);
    // It bubbles in some browsers only.
    this.element.addEventListener('contentvisibilityautostatechange', moved, { capture: true });
  }

  /** Shows all posts. */
  show(posts: readonly PlannedPost[], ground: CardGround): void {
    this.#posts = posts;
    this.#ground = ground;
    for (const [place, { element }] of this.#cards.splice(posts.length).entries()) {
      element.remove();
      this.#indexes.delete(element);
      this.#near?.delete(posts.length + place);
    }
    this.#due = [...posts.keys()];
    this.#wanted = undefined;
    this.#work();
  }

  /** Shows again what has become of some posts. */
  touch(from: number, to: number): void {
    for (let index = from; index < to; index++) if (index < this.#cards.length) this.#due.push(index);
    this.#soon();
  }

  /** Unfolds all cards, as on paper. */
  unfold(): void {
    for (const card of this.#cards) card.unfold();
  }

  /** Leaves unfolded only the cards near the screen. */
  fold(): void {
    for (const index of this.#cards.keys()) this.#settle(index);
  }

  /** Goes to the card of a post, once it is there. */
  focus(index: number): void {
    const card = this.#cards[index];
    this.#wanted = card ? undefined : index;
    card?.focus();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = [];
  }

  #soon(): void {
    if (this.#due.length > 0) this.#timer ??= setTimeout(() => this.#work());
  }

  #work(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const end = performance.now() + slice;
    const added: HTMLElement[] = [];
    let done = 0;
    while (done < this.#due.length && performance.now() < end) {
      const element = this.#shown(this.#due[done++] as number);
      if (element) added.push(element);
    }
    this.#due = this.#due.slice(done);
    this.element.append(...added);
    if (this.#wanted !== undefined && this.#cards[this.#wanted]) this.focus(this.#wanted);
    this.#soon();
  }

  /** Shows a post; returns its card if it is new. */
  #shown(index: number): HTMLElement | undefined {
    const planned = this.#posts[index];
    const ground = this.#ground;
    if (!planned || !ground) return undefined;
    const known = this.#cards[index];
    if (known) {
      known.update(planned, ground);
      return undefined;
    }
    const card = new PostCard(planned, ground, this.#acts, `post-${index}`);
    this.#cards[index] = card;
    this.#indexes.set(card.element, index);
    this.#settle(index);
    return card.element;
  }

  /** A card has come near the screen, or has gone. */
  #moved({ target, skipped }: ContentVisibilityAutoStateChangeEvent): void {
    const index = target && this.#indexes.get(target);
    if (typeof index !== 'number') return;
    if (skipped) this.#near?.delete(index);
    else this.#near?.add(index);
    for (let beside = index - reach; beside <= index + reach; beside++) this.#settle(beside);
  }

  #settle(index: number): void {
    const isFar = this.#near && !around(index).some((one) => this.#near?.has(one));
    if (isFar) this.#cards[index]?.fold();
    else this.#cards[index]?.unfold();
  }
}

const around = (index: number): number[] => Array.from({ length: 2 * reach + 1 }, (_, n) => index - reach + n);
