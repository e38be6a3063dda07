import { languageOf } from '../../language/language.js';
import type { Hit } from '../../lexicon/lexicon.js';
import type { NounGroup } from '../../reading/statement.js';
import { lazy } from '../../text/lazy.js';
import { overlapsWith, type Range } from '../../text/ranges.js';
import { overlap } from '../../text/span.js';
import type { Post, Said } from '../post.js';
import { actingGroup, isOfReader } from '../sentences/actor.js';

/** What is needed to see who is praised. */
type Praised = Post<'own-praise' | 'actors' | 'grammar'>;

/** Classes of verbs whose actor may talk about somebody else. */
const tellsOfOthers = ['feel', 'say', 'think', 'want', 'inform'] as const;

/** How far behind a noun its relative clause begins. */
const nextTo = 2;

/** Does it stand right behind the head of its group, in a language whose adjectives do? */
const isAdjective = ({ language, sayings }: Post<never>, { start, end }: Range): boolean =>
  languageOf(language)?.syntax?.adjectives_follow === true &&
  sayings.at(start)?.groups.some(({ head, core }) => head.end === start - 1 && end <= core) === true;

/**
 * Finds out who is praised: words for us, for people outside the house and for what they do are searched once for each
 * post.
 */
export class PraiseOwner {
  readonly #post: Praised;
  readonly #isOurs: (at: Range) => boolean;
  readonly #isPeople: (at: Range) => boolean;
  readonly #isOutside: (at: Range) => boolean;
  readonly #isAll: (at: Range) => boolean;
  readonly #isDeed: (at: Range) => boolean;
  readonly #namesUs: (said: Said) => boolean;

  constructor(post: Praised) {
    const ours = post.hits('own-praise', 'ours');
    const isOurs = overlapsWith(ours);
    const people = (['people', 'association'] as const).flatMap((group) => post.hits('actors', group));
    const us = post.within('sentence', ours);
    this.#post = post;
    this.#isOurs = isOurs;
    // «Nuestro equipo» is not outside, and «posta médica» no person.
    const outside = lazy(() => overlapsWith(people.filter((hit) => !isOurs(hit) && !isAdjective(post, hit))));
    this.#isPeople = (at) => outside()(at);
    this.#isOutside = overlapsWith(post.hits('own-praise', 'outside'));
    this.#isAll = overlapsWith(post.hits('own-praise', 'all'));
    this.#isDeed = overlapsWith(post.hits('own-praise', 'deeds'));
    this.#namesUs = (said) => us.has(said);
  }

  /**
   * Hits of the lexicon `own-praise` in statements about ourselves: about what is ours, what we do, or that everybody
   * admires us. Empty in a language whose sentences are not read.
   */
  own(): readonly Hit[] {
    const { said: saidOf, sayings } = this.#post;
    const hits = (['verdict', 'rank', 'admired'] as const).flatMap((group) => saidOf('own-praise', group));
    return hits.filter((hit) => {
      const said = sayings.at(hit.start);
      if (!said || this.#isUnreal(said, hit)) return false;
      const sentence = sayings.of(said.sentence);
      if (hit.entry.group === 'verdict') return this.#isOfOurs(said, sentence, hit);
      const isAdmired = hit.entry.group === 'rank' || this.#allDo(said, hit);
      return isAdmired && this.#speaksOfUs(said, sentence) && !this.isOfOthers(hit);
    });
  }

  /**
   * Hits in a sentence that names nobody: what a body compares, admires or judges so is mostly its own: «Noche
   * inolvidable», “The new pool is stunning”.
   */
  assumed(): readonly Hit[] {
    const { said: saidOf, sayings } = this.#post;
    return (['verdict', 'rank', 'admired'] as const)
      .flatMap((group) => saidOf('own-praise', group))
      .filter((hit) => {
        const said = sayings.at(hit.start);
        if (!said || this.#isUnreal(said, hit) || this.#isPeople(said)) return false;
        const sentence = sayings.of(said.sentence);
        if (hit.entry.group === 'verdict') return this.#isOfThing(said) && !this.#isOfOurs(said, sentence, hit);
        const isAdmired = hit.entry.group === 'rank' || this.#allDo(said, hit);
        return isAdmired && !this.#speaksOfUs(said, sentence) && !this.isOfOthers(hit);
      });
  }

  /** Is it about people outside the house, what they do, or the reader? */
  isOfOthers(hit: Range): boolean {
    const said = this.#post.sayings.at(hit.start);
    if (!said) return false;
    const { verb, subject, groups, agent } = said;
    const around = groups.find((group) => overlap(group, hit));
    if (!verb) return this.#names(groups, around) || this.#callsNext(said);
    // The text before the verb of a relative clause is a heading: «Gran carrera del club, que asciende».
    if (hit.end <= said.start) return this.#isTheirs({ start: hit.start, end: said.start });
    if (verb.person === 5 && !subject) return true;
    // “You are a beacon of courage”
    if (isOfReader(said)) return true;
    if (around && !overlap(verb, hit) && this.#isPeople(around.head)) return this.#isTheirs(around);
    const does = verb.acts.has('be') || verb.acts.has('achieve') || this.#isDeed(verb);
    const praised = agent ?? (does ? (actingGroup(said) ?? subject) : undefined);
    return praised !== undefined && (this.#isTheirs(praised) || this.#isReaders(praised));
  }

  /** “An effort by the neighbours”, «¡Qué labor la de los vecinos!»: is the praised thing theirs, or by or of them? */
  #names(groups: readonly NounGroup[], around: NounGroup | undefined): boolean {
    if (around === undefined) return false;
    const next = groups[groups.indexOf(around) + 1];
    const { agent = [], joins = [] } = languageOf(this.#post.language)?.syntax ?? {};
    const isOf = [...agent, ...joins].includes(next?.preposition ?? '');
    const isNamed = this.#isPeople(around.head) || this.#isPeople({ start: around.core, end: around.end });
    return (isNamed && this.#isTheirs(around)) || (isOf && this.#isTheirs(next as NounGroup));
  }

  /** “Legends! The lifesavers pulled six out”: a word that is cried is about whom the next sentence tells of. */
  #callsNext({ sentence }: Said): boolean {
    const { sentences, sayings } = this.#post;
    const own = sentences[sentence];
    if (!own || own.endWord - own.firstWord > 1 || !own.text.trim().endsWith('!')) return false;
    const [next] = sayings.of(sentence + 1);
    return next?.subject !== undefined && this.#isTheirs(next.subject);
  }

  /** “Your kindness is second to none.” */
  #isReaders({ start, end }: Range): boolean {
    const { hitsIn, source } = this.#post;
    return hitsIn(source.slice(start, end), 'grammar', 'you').length > 0;
  }

  #isTheirs(at: Range): boolean {
    return this.#isPeople(at) && (!this.#isOurs(at) || this.#isOutside(at));
  }

  /** Does everybody act in a statement, or are they named in it before the word? */
  #allDo({ agent, subject, start }: Said, hit: Hit): boolean {
    return this.#isAll(agent ?? subject ?? { start, end: hit.start });
  }

  /** Is it asked, wished, a duty, or denied before it in its sentence, with no colon between? */
  #isUnreal({ sentence, mode }: Said, { start, entry }: Hit): boolean {
    if (mode !== 'states' && !(mode === 'offers' && entry.group !== 'verdict')) return true;
    if (entry.group !== 'verdict') return false;
    const { sayings, source } = this.#post;
    const denied = sayings.of(sentence).findLast((other) => other.verb?.negated && other.start <= start)?.verb;
    return denied !== undefined && !/[:;]/.test(source.slice(denied.end, start));
  }

  #isOfOurs(said: Said, sentence: readonly Said[], hit: Hit): boolean {
    const { verb } = said;
    const around = said.groups.find((group) => overlap(group, hit));
    if (around && this.#isPeople(around)) return false;
    if (!verb) return this.#isOurs(said) && !this.#isPeople(said);
    if (tellsOfOthers.some((act) => verb.acts.has(act)) && !overlap(verb, hit)) return false;
    if (around && this.#isOurs(around)) return true;
    // «La plaza que hicimos es preciosa», but not “the firm we chose was one that is brilliant”.
    const isBeside = ({ start }: Said): boolean =>
      [said.subject, around].some((group) => group && start >= group.end && start - group.end <= nextTo);
    const madeByUs = (other: Said): boolean => other.role === 'relative' && other.verb?.person === 4 && isBeside(other);
    return this.#oursActs(said) || sentence.some((other) => other !== said && madeByUs(other));
  }

  /** Is nothing told but what a thing is: a heading, or “the pool is”? */
  readonly #isOfThing = ({ verb, role }: Said): boolean => role === 'main' && (!verb || verb.acts.has('be'));

  /** Is the actor of a statement us, the house, or something of ours? */
  #oursActs({ agent, subject, verb }: Said): boolean {
    const group: NounGroup | undefined = agent ?? subject;
    if (group) return this.#isOurs(group) && !this.#isPeople(group);
    return verb?.person === 4;
  }

  /** Does the sentence mention us at all? */
  #speaksOfUs(said: Said, sentence: readonly Said[]): boolean {
    const acts = ({ verb }: Said): boolean => verb?.person === 4 && !tellsOfOthers.some((act) => verb.acts.has(act));
    return this.#namesUs(said) || sentence.some(acts);
  }
}
