import { isShape } from '../../recognizers/shapes.js';
import { type Compiled, firstSpan, Space } from '../compiled.js';
import type { Nodes } from './nodes.js';
import type { Word } from './vocabulary.js';

/** The edges of the automaton, followed from many nodes at once. */
export class Steps {
  readonly #edges: Compiled['edges'];
  /** Labels below this are of words, the rest of sets. */
  readonly #known: number;
  /** Is each kind in `head.spans` a shape of a word? */
  readonly #isShape: readonly boolean[];
  /** The last step that reached each node. */
  readonly #reached: Int32Array;
  #step = 0;

  constructor({ head, edges, classes }: Compiled) {
    this.#edges = edges;
    this.#known = classes.length;
    this.#isShape = head.spans.map(isShape);
    this.#reached = new Int32Array(edges.at.length);
  }

  /** Room for as many nodes as there are. */
  room(): Nodes {
    return { list: new Int32Array(this.#reached.length), count: 0 };
  }

  /** Empties a list: what is added next counts as not reached yet. */
  empty(next: Nodes): void {
    next.count = 0;
    if (this.#step === latest) {
      this.#reached.fill(0);
      this.#step = 0;
    }
    this.#step++;
  }

  /** Adds a node to the list that was emptied last, unless it has it. */
  add(node: number, next: Nodes): void {
    if (this.#reached[node] === this.#step) return;
    this.#reached[node] = this.#step;
    next.list[next.count++] = node;
  }

  /** Does an edge with this label take the word? */
  takes(label: number, { label: own, bare, bits, gaps }: Word): boolean {
    if (label < 0) return label > firstSpan ? ((gaps >> -label) & 1) === 1 : hasBit(bits, firstSpan - label);
    if (label < this.#known) return label === own || label === bare;
    return hasBit(bits, this.#isShape.length + label - this.#known);
  }

  /**
   * The nodes that a word leads to, put into `next`. `asked` gets the labels of the kinds of span that would lead on
   * from here too. Sets, half of all edges, are tried in place: in one draft no call is optimised away, and a page takes
   * 2 % less processor time so.
   */
  after({ list, count }: Nodes, word: Word, isSpaced: boolean, next: Nodes, asked: number[]): void {
    this.empty(next);
    const { at, labels } = this.#edges;
    const { label: own, bare, bits } = word;
    const known = this.#known;
    const sets = known - this.#isShape.length;
    const wanted = isSpaced ? Space.some : Space.none;
    for (let n = 0; n < count; n++) {
      const node = list[n] as number;
      const end = at[node + 1] as number;
      let i = at[node] as number;
      for (; i < end; i++) {
        const label = labels[i] as number;
        if (label >= known) {
          const bit = label - sets;
          if (((bits[bit >> 3] as number) >> (bit & 7)) & 1) this.#follow(i, wanted, next);
        } else if (label >= 0) break;
        else if (this.takes(label, word)) this.#follow(i, wanted, next);
        else if (label <= firstSpan && this.#asks(i, wanted) && !asked.includes(label)) asked.push(label);
      }
      if (i === end) continue;
      if (own >= 0) this.#followWord(own, i, end, wanted, next);
      if (bare >= 0) this.#followWord(bare, i, end, wanted, next);
    }
  }

  /** Does an edge ask for a recognised span, after such white space? */
  #asks(edge: number, wanted: Space): boolean {
    const { labels, spaces } = this.#edges;
    if (this.#isShape[firstSpan - (labels[edge] as number)]) return false;
    return spaces[edge] === wanted || spaces[edge] === Space.any;
  }

  /** The nodes that a span leads to: gaps take it as one word. */
  afterSpan({ list, count }: Nodes, kind: number, isSpaced: boolean): readonly number[] {
    const { at, labels, spaces, targets } = this.#edges;
    const wanted = isSpaced ? Space.some : Space.none;
    const next = new Set<number>();
    for (const node of list.subarray(0, count))
      for (let i = at[node] as number; i < (at[node + 1] as number); i++) {
        const label = labels[i] as number;
        const isTaken = label === kind || (label < 0 && label > firstSpan);
        if (isTaken && (spaces[i] === wanted || spaces[i] === Space.any)) next.add(targets[i] as number);
      }
    return [...next];
  }

  /** Follows the edges of a word among those from `low` up to `high`, which are in the order of labels. */
  #followWord(label: number, low: number, high: number, wanted: Space, next: Nodes): void {
    const { labels } = this.#edges;
    let i = low;
    for (let to = high; to - i > 8; ) {
      const middle = (i + to) >> 1;
      if ((labels[middle] as number) < label) i = middle + 1;
      else to = middle;
    }
    for (; i < high && (labels[i] as number) <= label; i++) if (labels[i] === label) this.#follow(i, wanted, next);
  }

  #follow(edge: number, wanted: Space, next: Nodes): void {
    const { spaces, targets } = this.#edges;
    if (spaces[edge] === wanted || spaces[edge] === Space.any) this.add(targets[edge] as number, next);
  }
}

/** The largest number of a step that fits. */
const latest = 2 ** 31 - 1;

const hasBit = (bits: Uint8Array, bit: number): boolean => (((bits[bit >> 3] as number) >> (bit & 7)) & 1) === 1;
