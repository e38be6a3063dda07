import { h } from '../browser/dom.js';
import { type CardGround, PostCard, type PostCardActs } from './cards.js';
import type { PlannedPost } from './checked.js';

/** In milliseconds: how long cards are worked on before keys and clicks are answered again. */
const slice = 8;

/** The cards of all posts: the first at once, the others a slice at a time. */
export class Board {
  readonly element = h('div', { class: 'posts' });
  readonly #acts: PostCardActs;
  readonly #cards: PostCard[] = [];
  /** Indexes of posts to show, in order. */
  #due: number[] = [];
  #posts: readonly PlannedPost[] = [];
  #ground: CardGround | undefined;
  #wanted: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(acts: PostCardActs) {
    this.#acts = acts;
  }

  /** Shows all posts. */
  show(posts: readonly PlannedPost[], ground: CardGround): void {
    this.#posts = posts;
    this.#ground = ground;
    for (const card of this.#cards.splice(posts.length)) card.element.remove();
    this.#due = [...posts.keys()];
    this.#wanted = undefined;
    this.#work();
  }

  /** Shows again what has become of some posts. */
  touch(from: number, to: number): void {
    for (let index = from; index < to; index++) if (index < this.#cards.length) this.#due.push(index);
    this.#soon();
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
    return card.element;
  }
}
