import type { Range } from '../text/ranges.js';
import type { Act } from './act-names.js';

/** Things or people that a sentence names: «la alcaldesa de Ondara, Ana Ruiz». UTF-16 offsets in the text. */
export interface NounGroup extends Range {
  /** The head noun. */
  readonly head: Range;
  /** The start of its complements («de Ondara»), or its end. */
  readonly core: number;
  /** The preposition before it, because of which it is not a subject or object: «por», “of”. */
  readonly preposition?: string;
}

/** `asks`: the reader, to do something. `must`: a duty or a ban. `offers`: what people can do. */
export type Mode = 'states' | 'asks' | 'must' | 'offers' | 'wishes' | 'question';
export type Time = 'past' | 'now' | 'to-come';
type Voice = 'active' | 'passive' | 'reflexive';

/** One clause: who does what. Without a verb it is a heading or a label: «Convocatoria de ayudas». */
export interface Statement extends Range {
  readonly verb?: VerbPhrase;
  readonly mode: Mode;
  readonly time?: Time;
  /** How it is introduced: by nothing, a relative word, or a word like «si». */
  readonly role: 'main' | 'relative' | 'subordinate';
  /** Before or after the verb. In the passive it is the thing acted upon. */
  readonly subject?: NounGroup;
  /** What its subject is besides: «Ana Ruiz, concejala, visitó», «como alcaldesa, Ana Ruiz visitó». */
  readonly titles: readonly NounGroup[];
  /** Who acts, after «por» or “by”. */
  readonly agent?: NounGroup;
  /** All the things it names, in source order. */
  readonly groups: readonly NounGroup[];
}

/** A verb with its helping verbs: «va a proceder», “has been opened”. */
export interface VerbPhrase extends Range {
  readonly lemma: string;
  /** Its meaning for a post: `present`, `decide` … (src/reading/verbs). */
  readonly acts: ReadonlySet<Act>;
  /** The main verb. */
  readonly main: Range;
  /** The form of the first verb, as a cell of the paradigm. */
  readonly cell: string;
  readonly voice: Voice;
  /** Is the form of the present also one of the past: «celebramos»? */
  readonly mayBePast?: boolean;
  /** 1 to 6; undefined when the form does not show it, as in the English past. */
  readonly person?: number;
  readonly negated: boolean;
  /** The pronoun before it or at its end. */
  readonly pronoun?: string;
}
