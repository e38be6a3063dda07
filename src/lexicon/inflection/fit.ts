import { changesBefore } from '../../language/sounds.js';
import { figures, isCapital, letters, withCapital } from '../../text/characters.js';
import { bareOf, exactOf } from '../../text/fold.js';
import { type Cells, cellsOf, type Paradigm } from './paradigm.js';

/** «Se lleva» is not an imperative, whose pronouns follow it, and «se llevo» lacks an accent. */
const neverReflexive = /^(?:imp|(?:pres|impf|pret|fut|cond|subj|paste?)(?=[1245]$))\d$/;
const elided = new RegExp(String.raw`([${letters}'’]+)\s+$`, 'u');
const previousWord = new RegExp(String.raw`([${letters}]+)\s+$`, 'u');
const twoWords = new RegExp(String.raw`(?:([${letters}]+)\s+)?([${letters}]+)\s+$`, 'u');
const nextWord = new RegExp(String.raw`^\s+([${letters}${figures}]+)`, 'u');

/** The word of an entry that inflects, and its kind. */
export interface Lemma {
  readonly word: string;
  readonly kind: 'verb' | 'adjective' | 'noun';
}

/** The text around the replaced words. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/**
 * A replacement in the form that fits its place: `~word` in the form of the entry's word (tense, person, gender,
 * number), `…` as the words after that one, articles joined, the capital kept. Undefined when it is not certain to fit.
 */
export class Fitter {
  readonly #read: () => Paradigm | undefined;
  readonly #cells = new Map<string, Cells>();
  #known: { readonly paradigm: Paradigm | undefined } | undefined;

  /** `read` is called at the first replacement. */
  constructor(read: () => Paradigm | undefined) {
    this.#read = read;
  }

  get #paradigm(): Paradigm | undefined {
    this.#known ??= { paradigm: this.#read() };
    return this.#known.paradigm;
  }

  fit(found: string, replacement: string, lemma: Lemma | undefined, around: Around): string | undefined {
    if (/\p{Lu}{2}/u.test(found) || replacement === '' || replacement.startsWith('(')) return undefined;
    const text = lemma ? this.#inflected(found, replacement, lemma, around) : invariable(found, replacement);
    if (text === undefined) return undefined;
    const joined = elidedAs(found, this.#withArticle(found, text));
    if (around.after.startsWith(',') && this.#paradigm?.no_comma?.includes(text)) return undefined;
    return this.#clashes(joined, found, around) ? undefined : asIn(found, joined);
  }

  #inflected(found: string, replacement: string, lemma: Lemma, around: Around): string | undefined {
    const words = found.split(/\s+/);
    const [, verb] = /~([\p{L}-]+)/u.exec(replacement) ?? [];
    if (verb === undefined) return exactOf(found) === exactOf(lemma.word) ? replacement : undefined;
    const place = words.findIndex((word) => this.#readings(word, lemma).length > 0);
    const word = words[place];
    if (word === undefined || !this.#stands(words.slice(0, place), word, lemma, around)) return undefined;
    const { auxiliaries, prepositions, clitics, reflexive } = this.#paradigm ?? {};
    const [, other = '', outside = ''] = twoWords.exec(around.before) ?? [];
    const previous = words[place - 1] ?? outside;
    const isCompound = other.toLowerCase() === reflexive && auxiliaries?.includes(outside);
    const isReflexive = reflexive !== undefined && previous.toLowerCase() === reflexive;
    const all = this.#readings(word, lemma, isReflexive);
    const told = place === 0 && this.#hasSubject(around) ? all.filter((cell) => !cell.startsWith('imp')) : all;
    const readings = told.length > 0 ? told : all;
    // «Se ha procedido al corte de…»: the auxiliary would take the number of what follows.
    if (isCompound && this.#numberOf(found, replacement, around) !== 'same') return undefined;
    const target = this.#forms(verb, lemma.kind);
    const number = isReflexive ? this.#numberOf(found, replacement, around) : 'same';
    const forms = new Set(
      readings.map((cell) => number && target.get(number === 'plural' ? cell.replace(/3$/, '6') : cell)),
    );
    const [form] = forms;
    if (forms.size !== 1 || form === undefined) return undefined;
    if (readings.some((cell) => /^part\d/.test(cell)) && prepositions?.includes(lastWord(replacement)))
      return undefined;
    const first = place === 1 ? (words[0] as string).toLowerCase() : '';
    const clitic = clitics?.includes(first) ? first : undefined;
    const text = replacement.replace(`~${verb}`, form).replace('…', words.slice(place + 1).join(' '));
    return clitic && !text.startsWith(`${reflexive} `) ? `${clitic} ${text}` : text;
  }

  /**
   * «Se hace entrega de los premios»: the premios become the subject, and the verb takes their number; undefined when
   * that is unknown.
   */
  #numberOf(found: string, replacement: string, { after }: Around): 'same' | 'plural' | undefined {
    const { prepositions, contractions = {}, singular, plural } = this.#paradigm ?? {};
    const last = lastWord(found).toLowerCase();
    const article = Object.hasOwn(contractions, last) ? lastWord(contractions[last] ?? '') : undefined;
    if (!article && !prepositions?.includes(last)) return 'same';
    if (prepositions?.includes(lastWord(replacement))) return 'same';
    const next = article ?? nextWord.exec(after)?.[1]?.toLowerCase() ?? '';
    if (plural?.includes(next) || (/^\d/.test(next) && next !== '1')) return 'plural';
    return singular?.includes(next) ? 'same' : undefined;
  }

  /** Does the found form alone show tense and person, and is it not a noun there? */
  #stands(lead: readonly string[], word: string, lemma: Lemma, { before, after }: Around): boolean {
    const { auxiliaries, determiners, genitive, nouns, before_verbs } = this.#paradigm ?? {};
    if (lead.some((other) => auxiliaries?.includes(exactOf(other)))) return false;
    if (lemma.kind !== 'verb') return true;
    const previous = exactOf(lead.at(-1) ?? elided.exec(before)?.[1] ?? '');
    const next = nextWord.exec(after)?.[1]?.toLowerCase() ?? '';
    const cells = this.#readings(word, lemma);
    // “the benefits of buying tools” buys them, “of buying” and “of buying of tools” does not.
    const isNoun = previous === genitive && (!cells.includes('ing') || next === '' || next === genitive);
    const isDetermined = isNoun || determiners?.includes(previous);
    if (isDetermined && cells.some((cell) => /^(?:part|pres|subj|ing)/.test(cell))) return false;
    const isBare = cells.some((cell) => cell === 'base' || cell === 's');
    if (!isBare || !nouns?.includes(lemma.word) || before_verbs?.includes(previous)) return true;
    return !isDetermined && (determiners?.includes(next) ?? false);
  }

  /** Is the verb told of somebody, and no command? «La brigada lleva a cabo», «que lleva a cabo». */
  #hasSubject({ before }: Around): boolean {
    const [, other = '', previous = ''] = twoWords.exec(before) ?? [];
    const { clitics, determiners } = this.#paradigm ?? {};
    const isName = isCapital(previous.codePointAt(0)) && other !== '';
    return isName || (clitics?.includes(previous) ?? false) || (determiners?.includes(other.toLowerCase()) ?? false);
  }

  /** «a raíz del» → «por el», «con anterioridad al» → «antes del»: the article at the end of the words is kept. */
  #withArticle(found: string, text: string): string {
    const contractions = Object.entries(this.#paradigm?.contractions ?? {});
    const [, whole] = contractions.find(([word]) => found.toLowerCase().endsWith(` ${word}`)) ?? [];
    const last = lastWord(text);
    if (whole === undefined || contractions.some(([word]) => word === last)) return text;
    const article = lastWord(whole);
    const [joint] = contractions.find(([, apart]) => apart === `${last} ${article}`) ?? [];
    return joint ? text.slice(0, -last.length) + joint : `${text} ${article}`;
  }

  /** Would neighbouring words have to change: de + el, a before a vowel, y before i, por + que? */
  #clashes(text: string, found: string, { before, after }: Around): boolean {
    const next = nextWord.exec(after)?.[1] ?? '';
    const previous = previousWord.exec(before)?.[1]?.toLowerCase() ?? '';
    const { contractions = {}, apart = [], sounds = [] } = this.#paradigm ?? {};
    const meeting = `${lastWord(text)} ${next}`;
    if (apart.includes(meeting) || Object.values(contractions).includes(meeting)) return true;
    const heard = sounds.filter(({ words }) => words.includes(previous));
    if (heard.some((sound) => changesBefore(sound, text) !== changesBefore(sound, found))) return true;
    return sameWords(previous, text) || sameWords(next.toLowerCase(), lastWord(text));
  }

  #forms(word: string, kind: Lemma['kind']): Cells {
    const key = `${kind} ${word}`;
    let cells = this.#cells.get(key);
    if (!cells) {
      cells = this.#paradigm ? cellsOf(this.#paradigm, word, kind) : new Map();
      this.#cells.set(key, cells);
    }
    return cells;
  }

  /** The cells in which a form of the lemma may be; written accents decide. */
  #readings(form: string, { word, kind }: Lemma, isReflexive = false): string[] {
    const cells = [...this.#forms(word, kind)].filter(([cell]) => !isReflexive || !neverReflexive.test(cell));
    const exact = cells.filter(([, other]) => exactOf(other) === exactOf(form));
    const bare = exact.length > 0 ? exact : cells.filter(([, other]) => bareOf(exactOf(other)) === exactOf(form));
    // A form that several regions share is read as all of the language has it.
    const common = bare.filter(([cell]) => !/[A-Z]/.test(cell));
    return (common.length > 0 ? common : bare).map(([cell]) => cell);
  }
}

const invariable = (found: string, replacement: string): string | undefined => {
  const rest = found.replace(/^\S+\s*/, '');
  if (!replacement.includes('…')) return replacement.includes('~') ? undefined : replacement;
  return rest === '' ? undefined : replacement.replace('…', rest);
};

/** «A instància d'algú» → «a petició d'algú», «fer ús d'eines» → «fer servir eines»: what is stuck to the next word stays so. */
const elidedAs = (found: string, text: string): string => {
  if (!/['’]$/.test(found)) return text;
  const isSame = lastWord(text).slice(0, -1) === lastWord(found).slice(0, -1).toLowerCase();
  return isSame ? `${text.slice(0, -1)}${found.slice(-1)}` : `${text} `;
};

const lastWord = (text: string): string => text.split(/\s+/).at(-1) ?? '';

/** The same small word twice: «en en la plaza». */
const sameWords = (word: string, text: string): boolean => word !== '' && word === text.toLowerCase().split(/\s+/)[0];

const asIn = (found: string, text: string): string => (isCapital(found.codePointAt(0)) ? withCapital(text) : text);
