import type { Range } from '../text/ranges.js';

/** Things or people that a sentence names: «la alcaldesa de Ondara, Ana Ruiz». UTF-16 offsets of the text that is read. */
export interface NounGroup extends Range {
  /** The word that it hangs on. */
  readonly head: Range;
  /** Where its complements begin: «de Ondara»; else its end. */
  readonly core: number;
  /** The word before it that makes it no subject and no object: «por», “of”. */
  readonly preposition?: string;
}

/** `asks`: the reader, to do something. `must`: a duty or a ban. `offers`: what one can do. */
export type Mode = 'states' | 'asks' | 'must' | 'offers' | 'wishes' | 'question';
export type Time = 'past' | 'now' | 'to-come';
type Voice = 'active' | 'passive' | 'reflexive';

/** One clause: who does what. Without a verb it is a heading or a label: «Convocatoria de ayudas». */
export interface Statement extends Range {
  readonly verb?: VerbPhrase;
  readonly mode: Mode;
  readonly time?: Time;
  /** What introduces it: nothing, a relative word, or a word like «si». */
  readonly role: 'main' | 'relative' | 'subordinate';
  /** Before or behind the verb. In the passive it is what is acted upon. */
  readonly subject?: NounGroup;
  /** Who acts, by the words «por» or “by”. */
  readonly agent?: NounGroup;
  /** All that it names, in order of place. */
  readonly groups: readonly NounGroup[];
}

/** A verb with those that help it: «va a proceder», “has been opened”. */
export interface VerbPhrase extends Range {
  readonly lemma: string;
  /** What it means for a post: `present`, `decide` … (src/reading/verbs). */
  readonly acts: ReadonlySet<string>;
  /** The verb of the meaning. */
  readonly main: Range;
  /** The form of the first verb, by its cell of the paradigm. */
  readonly cell: string;
  readonly voice: Voice;
  /** 1 to 6; undefined where the form tells none, as in an English past. */
  readonly person?: number;
  readonly negated: boolean;
  /** The pronoun before or at the end of it. */
  readonly pronoun?: string;
}
