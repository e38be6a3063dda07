import { isShape } from '../../recognizers/shapes.js';
import { isSpanKind } from '../../recognizers/stretch.js';
import { exactOf } from '../../text/fold.js';
import { tokenise } from '../../text/tokens.js';
import { type AskedOpening, anyInClause, anyInSentence, anyWord, firstSpan, oneWord, Space } from '../compiled.js';
import { alternatives, formsOf, helpedOf, membersOf, type WordReading } from '../syntax/alternatives.js';
import type { Reach, Term } from '../syntax/terms.js';
import { TermFault } from '../term-fault.js';
import { atEdge, beginning, type GraphEnd, nodesOf, spaced, unique } from './ends.js';

const gapWords = 3;
/** «l'», «d'»: what follows sticks to it, also where a pattern parts an article of a set from its noun. */
const elided = /^\p{L}'$/u;

/** Grows as phrases are added. Labels are sets of words, by index in `sets`. */
export class Automaton {
  readonly nodes: number[][] = [];
  readonly ends: [node: number, phrase: number][] = [];
  readonly finals: [node: number, phrase: number][] = [];
  readonly starts: number[] = [];
  readonly openings: Readonly<Record<AskedOpening, number[]>> = { start: [], break: [], clause: [], post: [] };
  readonly sets: (readonly string[])[] = [];
  readonly spans: string[] = [];
  /** The number of phrases. */
  phrases = 0;
  readonly #setAt = new Map<string, number>();

  /** Adds a phrase and returns its number. Throws a TermFault when the term can match nothing. */
  add(terms: readonly Term[], reading: WordReading): number {
    const phrase = this.phrases++;
    const last = this.#sequence(terms, [{ node: beginning, space: Space.any, word: false }], reading, true);
    if (last.some((end) => end.node === beginning)) throw new TermFault('( )?', 'all');
    for (const node of nodesOf(last.filter((end) => !end.final))) this.ends.push([node, phrase]);
    for (const node of nodesOf(last.filter((end) => end.final))) this.finals.push([node, phrase]);
    return phrase;
  }

  #sequence(
    terms: readonly Term[],
    from: readonly GraphEnd[],
    reading: WordReading,
    isLast: boolean,
  ): readonly GraphEnd[] {
    const lastWord = terms.findLastIndex(({ type }) => type !== 'space' && type !== 'gap' && type !== 'edge');
    return terms.reduce((ends, term, i) => this.#term(term, ends, reading, isLast && i === lastWord), from);
  }

  #term(term: Term, from: readonly GraphEnd[], reading: WordReading, isLast: boolean): readonly GraphEnd[] {
    switch (term.type) {
      case 'space':
        return unique(from.map(spaced));
      case 'gap':
        return term.reach === 'words' ? this.#gap(from) : this.#longGap(term.reach, from);
      case 'edge':
        return from.map((end) => atEdge(term.edge, end));
      case 'span':
        return [this.#edge(this.#span(term.kind), from, false, `#${term.kind}`)];
      case 'word':
        return this.#anyOne(from);
      case 'text':
        return this.#text(term.text, from, reading, isLast);
      case 'choice':
        return this.#choice(term, from, reading, isLast);
      case 'set':
        return this.#choice({ of: membersOf(term, reading), optional: false }, from, reading, isLast);
      case 'verb':
        return helpedOf(term, reading).length > 0
          ? this.#choice({ of: [[term]], optional: false }, from, reading, isLast)
          : [this.#word(formsOf(term, reading), from, false, true)];
      default:
        return [this.#word(formsOf(term, reading), from, false, true)];
    }
  }

  /** Alternatives of one word each share an edge: this keeps the automaton small. */
  #choice(
    { of, optional }: Pick<Term & { type: 'choice' }, 'of' | 'optional'>,
    from: readonly GraphEnd[],
    reading: WordReading,
    isLast: boolean,
  ): readonly GraphEnd[] {
    const ends: GraphEnd[] = optional ? [...from] : [];
    const words: string[] = [];
    for (const terms of alternatives(of, reading)) {
      const [term] = terms;
      const word = soleWord(terms);
      if (word !== undefined) words.push(...this.#forms(word, reading, isLast));
      else if (terms.length === 1 && (term?.type === 'verb' || term?.type === 'noun'))
        words.push(...formsOf(term, reading));
      else ends.push(...this.#sequence(terms, from, reading, isLast));
    }
    if (words.length > 0) ends.push(this.#word(words, from, reading.strict, true));
    return unique(ends);
  }

  #text(text: string, from: readonly GraphEnd[], reading: WordReading, isLast: boolean): readonly GraphEnd[] {
    const tokens = tokenise(text);
    if (tokens.length === 0) throw new TermFault(text, 'empty');
    const last = tokens.reduce<readonly GraphEnd[]>((ends, token, i) => {
      const word = text.slice(token.start, token.end);
      const forms =
        token.kind === 'symbol' ? [token.key] : this.#forms(word, reading, isLast && i === tokens.length - 1);
      return [this.#word(forms, ends, reading.strict, token.kind !== 'symbol')];
    }, from);
    return elided.test(text) ? last.map((end) => ({ ...end, loose: true })) : last;
  }

  #forms(word: string, { inflector, inflectionClass }: WordReading, isLast: boolean): readonly string[] {
    if (!isLast || inflectionClass === undefined) return [word];
    const forms = inflector.decline(exactOf(word), inflectionClass);
    if (!forms) throw new TermFault(inflectionClass, 'class');
    return forms;
  }

  #word(forms: readonly string[], from: readonly GraphEnd[], strict = false, isWord: boolean): GraphEnd {
    return this.#edge(this.#setOf(forms, strict), from, isWord, forms[0] ?? '');
  }

  #edge(label: number, from: readonly GraphEnd[], isWord: boolean, name: string): GraphEnd {
    const target = this.#node();
    for (const end of from) {
      if (end.final || (isWord && end.word)) throw new TermFault(name, end.final ? 'behind' : 'together');
      if (end.node !== beginning) this.nodes[end.node]?.push(label, end.space, target);
      else if (end.opening) this.openings[end.opening].push(label, target);
      else this.starts.push(label, target);
    }
    return { node: target, space: Space.none, word: isWord };
  }

  #anyOne(from: readonly GraphEnd[]): readonly GraphEnd[] {
    if (from.some(({ node }) => node === beginning)) throw new TermFault('#word', 'gap');
    return [this.#edge(oneWord, from, true, '#word')];
  }

  /** A gap to the end of the clause or the sentence. In a clause commas come in pairs, around an aside. */
  #longGap(reach: Exclude<Reach, 'words'>, from: readonly GraphEnd[]): readonly GraphEnd[] {
    const label = reach === 'clause' ? anyInClause : anyInSentence;
    const inside = from.filter((end) => end.node !== beginning);
    if (inside.length === 0) throw new TermFault('…', 'gap');
    const target = this.#node();
    const before = [...inside.map(({ node }) => node), target];
    for (const node of before) this.nodes[node]?.push(label, Space.any, target);
    if (reach === 'clause') {
      const comma = this.#setOf([','], false);
      const aside = this.#node();
      for (const node of before) this.nodes[node]?.push(comma, Space.any, aside);
      this.nodes[aside]?.push(label, Space.any, aside, comma, Space.any, target);
    }
    const last: GraphEnd = { node: target, space: Space.any, word: false };
    return unique([...inside, last].map((end) => ({ ...end, space: Space.any, loose: true })));
  }

  /** Up to three words, each with its attached signs; white space is on both sides. */
  #gap(from: readonly GraphEnd[]): readonly GraphEnd[] {
    const ends: GraphEnd[] = [...from];
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

  #span(kind: string): number {
    if (!isShape(kind) && !isSpanKind(kind)) throw new TermFault(`#${kind}`, 'thing');
    const known = this.spans.indexOf(kind);
    return firstSpan - (known < 0 ? this.spans.push(kind) - 1 : known);
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
