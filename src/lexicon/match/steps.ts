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
  readonly #reached: Float64Array;
  #step = 0;

  constructor({ head, edges, classes }: Compiled) {
    this.#edges = edges;
    this.#known = classes.length;
    this.#isShape = head.spans.map(isShape);
    this.#reached = new Float64Array(edges.at.length);
  }

  /** Room for as many nodes as there are. */
  room(): Nodes {
    return { list: new Int32Array(this.#reached.length), count: 0 };
  }

  /** Does an edge with this label take the word? */
  takes(label: number, { label: own, bare, bits, gaps }: Word): boolean {
    if (label < 0) return label > firstSpan ? ((gaps >> -label) & 1) === 1 : hasBit(bits, firstSpan - label);
    if (label < this.#known) return label === own || label === bare;
    return hasBit(bits, this.#isShape.length + label - this.#known);
  }

  /**
   * The nodes that a word leads to, put into `next`. `asked` gets the labels of the kinds of span that would lead on
   * from here too.
   */
  after({ list, count }: Nodes, word: Word, isSpaced: boolean, next: Nodes, asked: number[]): void {
    next.count = 0;
    this.#step++;
    const { at, labels, spaces } = this.#edges;
    const wanted = isSpaced ? Space.some : Space.none;
    for (let n = 0; n < count; n++) {
      const node = list[n] as number;
      const end = at[node + 1] as number;
      let i = at[node] as number;
      for (; i < end; i++) {
        const label = labels[i] as number;
        if (label >= 0 && label < this.#known) break;
        if (spaces[i] !== wanted && spaces[i] !== Space.any) continue;
        if (this.takes(label, word)) this.#follow(i, next);
        else if (label <= firstSpan && !this.#isShape[firstSpan - label] && !asked.includes(label)) asked.push(label);
      }
      if (i === end) continue;
      if (word.label >= 0) this.#followWord(word.label, i, end, wanted, next);
      if (word.bare >= 0) this.#followWord(word.bare, i, end, wanted, next);
    }
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
    const { labels, spaces } = this.#edges;
    let i = low;
    for (let to = high; to - i > 8; ) {
      const middle = (i + to) >> 1;
      if ((labels[middle] as number) < label) i = middle + 1;
      else to = middle;
    }
    for (; i < high && (labels[i] as number) <= label; i++)
      if (labels[i] === label && (spaces[i] === wanted || spaces[i] === Space.any)) this.#follow(i, next);
  }

  #follow(edge: number, next: Nodes): void {
    const node = this.#edges.targets[edge] as number;
    if (this.#reached[node] === this.#step) return;
    this.#reached[node] = this.#step;
    next.list[next.count++] = node;
  }
}

const hasBit = (bits: Uint8Array, bit: number): boolean => (((bits[bit >> 3] as number) >> (bit & 7)) & 1) === 1;
