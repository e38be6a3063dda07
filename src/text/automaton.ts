import { anyWord, Space } from './compiled.js';
import { exactOf } from './fold.js';
import type { Inflector } from './inflection.js';
import { type Term, TermFault } from './terms.js';
import { tokenise } from './tokens.js';

/** How the words of a term are read. */
export interface Reading {
  readonly inflector: Inflector;
  /** Inflection class of the last word. */
  readonly inflectionClass?: string;
  readonly strict?: boolean;
}

/** A place to go on from: a node, the white space asked for next, and whether a word stands just before. */
interface End {
  readonly node: number;
  readonly space: Space;
  readonly word: boolean;
}

const beginning = -1;
const gapWords = 3;

/** Grows as phrases are added. Labels are sets of words, by place in `sets`. */
export class Automaton {
  readonly nodes: number[][] = [];
  readonly ends: [node: number, phrase: number][] = [];
  readonly starts: number[] = [];
  readonly sets: (readonly string[])[] = [];
  readonly #setAt = new Map<string, number>();
  #phrases = 0;

  /** Adds a phrase and gives its number. Throws a TermFault where the term can match nothing. */
  add(terms: readonly Term[], reading: Reading): number {
    const phrase = this.#phrases++;
    const last = this.#sequence(terms, [{ node: beginning, space: Space.any, word: false }], reading, true);
    const nodes = new Set(last.map((end) => end.node));
    if (nodes.has(beginning)) throw new TermFault('( )?');
    for (const node of nodes) this.ends.push([node, phrase]);
    return phrase;
  }

  #sequence(terms: readonly Term[], from: readonly End[], reading: Reading, isLast: boolean): readonly End[] {
    const lastWord = terms.findLastIndex((term) => term.type !== 'space' && term.type !== 'gap');
    return terms.reduce((ends, term, i) => this.#term(term, ends, reading, isLast && i === lastWord), from);
  }

  #term(term: Term, from: readonly End[], reading: Reading, isLast: boolean): readonly End[] {
    switch (term.type) {
      case 'space':
        return unique(from.map((end) => (end.node === beginning ? end : { ...end, space: Space.some, word: false })));
      case 'gap':
        return this.#gap(from);
      case 'verb':
        return [this.#word(reading.inflector.conjugate(term.verb.toLowerCase(), term.enclitic), from, false, true)];
      case 'text':
        return this.#text(term.text, from, reading, isLast);
      case 'choice':
        return this.#choice(term, from, reading, isLast);
    }
  }

  /** Choices of one word each share an edge: that keeps the automaton small. */
  #choice(term: Term & { type: 'choice' }, from: readonly End[], reading: Reading, isLast: boolean): readonly End[] {
    const ends: End[] = term.optional ? [...from] : [];
    const words: string[] = [];
    for (const terms of term.of) {
      const word = soleWord(terms);
      if (word !== undefined) words.push(...this.#forms(word, reading, isLast));
      else ends.push(...this.#sequence(terms, from, reading, isLast));
    }
    if (words.length > 0) ends.push(this.#word(words, from, reading.strict, true));
    return unique(ends);
  }

  #text(text: string, from: readonly End[], reading: Reading, isLast: boolean): readonly End[] {
    const tokens = tokenise(text);
    if (tokens.length === 0) throw new TermFault(text);
    return tokens.reduce<readonly End[]>((ends, token, i) => {
      const word = text.slice(token.start, token.end);
      const forms =
        token.kind === 'symbol' ? [token.key] : this.#forms(word, reading, isLast && i === tokens.length - 1);
      return [this.#word(forms, ends, reading.strict, token.kind !== 'symbol')];
    }, from);
  }

  #forms(word: string, { inflector, inflectionClass }: Reading, isLast: boolean): readonly string[] {
    if (!isLast || inflectionClass === undefined) return [word];
    const forms = inflector.decline(exactOf(word), inflectionClass);
    if (!forms) throw new TermFault(inflectionClass);
    return forms;
  }

  #word(forms: readonly string[], from: readonly End[], strict = false, isWord: boolean): End {
    const label = this.#setOf(forms, strict);
    const target = this.#node();
    for (const end of from) {
      if (end.node === beginning) this.starts.push(label, target);
      else if (isWord && end.word) throw new TermFault(forms[0]);
      else this.nodes[end.node]?.push(label, end.space, target);
    }
    return { node: target, space: Space.none, word: isWord };
  }

  /** Up to three words, each with the signs that stick to it; white space stands on both sides. */
  #gap(from: readonly End[]): readonly End[] {
    const ends: End[] = [...from];
    let before = from;
    for (let i = 0; i < gapWords; i++) {
      const target = this.#node();
      for (const end of before) if (end.node !== beginning) this.nodes[end.node]?.push(anyWord, end.space, target);
      this.nodes[target]?.push(anyWord, Space.none, target);
      before = [{ node: target, space: Space.some, word: false }];
      ends.push(...before);
    }
    return unique(ends);
  }

  #setOf(forms: readonly string[], strict: boolean): number {
    const words = [...new Set(forms.map((form) => (strict ? `=${exactOf(form)}` : form)))];
    const name = words.join(' ');
    const known = this.#setAt.get(name);
    if (known !== undefined) return known;
    this.#setAt.set(name, this.sets.length);
    return this.sets.push(words) - 1;
  }

  #node(): number {
    return this.nodes.push([]) - 1;
  }
}

function soleWord(terms: readonly Term[]): string | undefined {
  const [term] = terms;
  if (terms.length !== 1 || term?.type !== 'text') return undefined;
  const tokens = tokenise(term.text);
  return tokens.length === 1 && tokens[0]?.kind !== 'symbol' ? term.text : undefined;
}

function unique(ends: readonly End[]): readonly End[] {
  const seen = new Map(ends.map((end) => [`${end.node} ${end.space}`, end]));
  return seen.size === ends.length ? ends : [...seen.values()];
}
