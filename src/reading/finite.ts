import { isCapital, isInCapitals } from '../text/characters.js';
import { isBase, isFiniteCell, isImperative, isParticiple, isPolite, mayBeParticiple } from './cells.js';
import { formsAt, isMarkedPast, isQuotationMark, type Scanned, wordOf } from './scanned.js';
import type { Token } from './tokens.js';
import type { VerbForm } from './verbs/verbs.js';

/** The position of a word in its clause. */
export interface Around {
  /** Are there words before it that can be its subject? */
  readonly subject: () => boolean;
  /** Does it begin the clause? */
  readonly opens: boolean;
  /** Does the clause have a verb already? */
  readonly hasVerb: boolean;
  /** Is that verb right before it? */
  readonly behindVerb: boolean;
  /** Is that the verb of a relative clause, whose noun still waits for its own? */
  readonly closesRelative: boolean;
  /** Does it stand right behind a word that joins it to a verb: “we read it and get back”? */
  readonly joins: boolean;
}

/** A word as a finite verb. */
export interface Finite {
  readonly form: VerbForm;
  readonly isAsked: boolean;
  /** A participle without a helping verb: «Convocadas las ayudas». */
  readonly isBare?: boolean;
  /** As often a noun as a verb; a noun if another verb follows: “Requests to the office are answered”. */
  readonly isDoubtful?: boolean;
}

/**
 * The form in which a word is a finite verb at its place; undefined for a noun after an article or a participle that
 * modifies something else.
 */
export function finiteAt(scanned: Scanned, at: number, around: Around): Finite | undefined {
  const { tokens, syntax } = scanned;
  const token = tokens[at] as Token;
  if (token.kind !== 'word' || syntax.is(token.word, 'articles', 'adverbs')) return undefined;
  // “We like the park”, but not “parks like ours”.
  const person = syntax.personOf(wordOf(tokens, at - 1));
  if (syntax.is(token.word, 'prepositions') && (person === undefined || person === 3)) return undefined;
  if (isNameAt(tokens, at)) return undefined;
  const all = formsAt(scanned, at);
  const forms = all.filter(({ cell }) => isFiniteCell(cell));
  const bare = around.opens && all.length > 0 && !around.subject() ? bareParticiple(scanned, at, all) : undefined;
  if (bare || forms.length === 0) return bare;
  return new Word(scanned, at, forms, all).finite(around);
}

/** «Convocadas las ayudas», «Abierto el plazo»: a participle before an article is a verb without its helping verb. */
function bareParticiple({ tokens, syntax }: Scanned, at: number, forms: readonly VerbForm[]): Finite | undefined {
  const form = forms.find(({ cell }) => /^part\d$/.test(cell));
  return form && syntax.is(wordOf(tokens, at + 1), 'articles') ? { form, isAsked: false, isBare: true } : undefined;
}

/** A capital inside a sentence that is not all in capitals. */
function isNameAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  // «El proyecto "Apoyo a la infancia"»
  const isTitle = isQuotationMark(before?.word) && tokens[at - 2]?.kind === 'word';
  const isInside = before !== undefined && (before.kind !== 'sign' || before.word === ',' || isTitle);
  const { text } = tokens[at] as Token;
  return isInside && isCapital(text.codePointAt(0)) && !isInCapitals(text);
}

/** One word that has finite forms, at its place. */
class Word {
  readonly #scanned: Scanned;
  readonly #at: number;
  readonly #forms: readonly VerbForm[];
  readonly #all: readonly VerbForm[];
  readonly #previous: string;
  readonly #isNominal: boolean;
  /** Does a pronoun or a negation before it mark it as a verb? */
  readonly #called: boolean;

  constructor(scanned: Scanned, at: number, forms: readonly VerbForm[], all: readonly VerbForm[]) {
    const { tokens, syntax, verbs } = scanned;
    this.#scanned = scanned;
    this.#at = at;
    this.#forms = forms;
    this.#all = all;
    this.#previous = tokens[at - 1]?.kind === 'word' ? wordOf(tokens, at - 1) : '';
    this.#isNominal = verbs.isNominal(wordOf(tokens, at));
    const person = syntax.personOf(this.#previous);
    // “this page”, “these messages”: a noun, since the verb would not agree.
    const points =
      syntax.is(this.#previous, 'determiners') &&
      (person === 3 ? isBase(forms) : forms.every(({ cell }) => cell === 's'));
    const denies = syntax.is(this.#previous, 'negations');
    // «Ninguna consulta», «sin cita ni reserva»
    const isOfNoun = denies && this.#isNominal && syntax.is(this.#previous, 'determiners', 'coordinators');
    this.#called = !points && !isOfNoun && (syntax.is(this.#previous, 'clitics') || denies || person !== undefined);
  }

  finite({ subject, opens, hasVerb, behindVerb, closesRelative, joins }: Around): Finite | undefined {
    const { lemma = '' } = this.#forms[0] ?? {};
    const isHelper = this.#scanned.syntax.is(lemma, 'have', 'be', 'do', 'modals');
    // «La plaza que hicimos es un acierto»: but “help” behind “that need” is a noun.
    if (!this.#called && ((behindVerb && !(closesRelative && isHelper)) || this.#isBeforeHelper() || this.#isBound()))
      return undefined;
    const isSure = this.#called || isHelper || (!this.#isNominal && (joins || !isBase(this.#forms)));
    const [said, asked] = [this.#said(), this.#asked()];
    // “Don't park here”, “Be careful”; «es», “is it” do not count.
    const mayAsk = !isHelper || (asked?.cell === 'base' && !this.#scanned.isQuestion);
    if (opens && asked && !this.#called && mayAsk && !subject()) return this.#opening(asked, said, isSure && !isHelper);
    if (!said) return undefined;
    const form = { form: said, isAsked: false };
    const isTentative = hasVerb && !this.#called && mayBeParticiple(this.#forms, this.#all);
    if (isSure) return isTentative ? undefined : form;
    return !hasVerb && this.#stands(said) && subject() ? { ...form, isDoubtful: this.#isNominal } : undefined;
  }

  /** At the start of a clause without a subject it addresses the reader, if something that it could govern follows. */
  #opening(asked: VerbForm, said: VerbForm | undefined, isSure: boolean): Finite | undefined {
    const isSaidToo = isSure && this.#forms.some(({ cell }) => /^(?:pres3|s)$/.test(cell));
    if (isSaidToo && said && this.#tells(asked)) return { form: said, isAsked: false };
    if (asked.pronoun !== undefined || (!this.#isNominal && !isSaidToo) || this.#isFollowed())
      return { form: asked, isAsked: true, isDoubtful: this.#isNominal };
    return isSure && said ? { form: said, isAsked: false } : undefined;
  }

  /** «“…”, explica la edil», «Existe la opción»: verbs that do not address the reader there. */
  #tells({ lemma }: VerbForm): boolean {
    const { tokens, syntax, verbs } = this.#scanned;
    const [last, before] = [wordOf(tokens, this.#at - 1), wordOf(tokens, this.#at - 2)];
    const isBehindQuotation = (last === ',' && isQuotationMark(before)) || (before === ',' && isQuotationMark(last));
    if (verbs.isIn(lemma, 'say')) return isBehindQuotation;
    return verbs.isIn(lemma, 'arise') && syntax.is(wordOf(tokens, this.#at + 1), 'articles', 'determiners');
  }

  #asked(): VerbForm | undefined {
    // «coordinados» is not «coordinad» with «os», «generales» not «genera» with «les».
    const isOther = this.#isNominal || this.#all.some(({ cell }) => isParticiple(cell));
    const spoken = this.#forms.filter(({ pronoun }) => pronoun === undefined || !isOther);
    // «Obrim» is what we do as well as what we want to do.
    const isDone = spoken.some(({ cell }) => cell === 'pres4');
    return (
      spoken.find(({ cell }) => isImperative(cell)) ??
      spoken.find(({ cell }) => isPolite(cell) && !(isDone && cell === 'subj4'))
    );
  }

  /** «Era» and «abría» may be the first person or the third. */
  #said(): VerbForm | undefined {
    const stated = this.#forms.filter(({ cell }) => !/^imp\d?$/.test(cell));
    const isFirst = this.#scanned.syntax.personOf(this.#previous) === 1;
    const done = stated[0]?.cell === 'pres4' ? stated.find(({ cell }) => cell === 'pret4') : undefined;
    if (done && isMarkedPast(this.#scanned, this.#at)) return done;
    return (!isFirst && stated.find(({ cell }) => /3$/.test(cell))) || stated[0];
  }

  /** For a word that is as often a noun: is it a verb after its subject? */
  #stands({ cell }: VerbForm): boolean {
    const next = this.#scanned.tokens[this.#at + 1];
    const { syntax } = this.#scanned;
    if (cell === 'past' && this.#previous !== '' && !syntax.is(next?.word ?? '', 'agent')) return true;
    // “Residents visit the pool”: the bare form is a plural verb.
    return (isBase(this.#forms) && next?.kind === 'word' && syntax.isPlural(this.#previous)) || this.#isFollowed();
  }

  /** “Replies will follow”, “the roads team does not”: a noun before a helping verb. */
  #isBeforeHelper(): boolean {
    const { tokens, syntax } = this.#scanned;
    if (syntax.is(wordOf(tokens, this.#at + 1), 'modals')) return true;
    const isHelper = ({ lemma, cell }: VerbForm): boolean => syntax.is(lemma, 'have', 'be', 'do') && cell === 's';
    return this.#isNominal && isBase(this.#forms) && formsAt(this.#scanned, this.#at + 1).some(isHelper);
  }

  /** After an article, a preposition or an adjective that precedes nouns, a word is a noun. */
  #isBound(): boolean {
    const { tokens, syntax } = this.#scanned;
    const word = this.#previous;
    if (word === '') return tokens[this.#at - 1]?.kind === 'number' && this.#isNominal;
    if (syntax.is(word, 'article_clitics', 'determiners'))
      return this.#isNominal || isBase(this.#forms) || this.#forms.every(({ cell }) => /^(?:subj|imp)/.test(cell));
    if (syntax.is(word, 'relatives', 'subordinators', 'adverbs')) return false;
    if (syntax.is(word, 'articles', 'prepositions')) return true;
    // «la situación actual exige», but «el rápido avance»
    return syntax.is(word, 'adjectives') && (this.#isNominal || isBase(this.#forms));
  }

  /** Does something follow that a verb can govern? */
  #isFollowed(): boolean {
    const { tokens, syntax } = this.#scanned;
    const next = tokens[this.#at + 1];
    if (!next) return false;
    if (next.kind === 'number' || next.word.includes('@') || /^[“«"]$/.test(next.word)) return true;
    if (next.kind !== 'word' || syntax.is(next.word, 'joins')) return false;
    if (isCapital(next.text.codePointAt(0)) || syntax.personOf(next.word) !== undefined) return true;
    return syntax.is(
      next.word,
      ...(['objects', 'articles', 'determiners', 'prepositions', 'adverbs', 'clitics', 'article_clitics'] as const),
      'subordinators',
    );
  }
}
