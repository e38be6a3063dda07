import { type Group, type Hit, type Lexicon, overlap, type Post, type Span } from '../../../src/rule.js';

/** The kind of praise that words are: each has its own advice, and is a message. */
export type Kind = 'thanks' | 'feeling' | 'tidings' | 'promise' | 'praise' | 'empty' | 'rank' | 'superlative';

export function kindOf(post: Post<never>, lexicon: Lexicon, words: Span & { readonly of: readonly Hit[] }): Kind {
  const holds = (group: Group<'said'>): boolean => lexicon.hitsIn(words.text, group).length > 0;
  if (holds('thanks')) return 'thanks';
  if (holds('feeling')) return 'feeling';
  if (holds('tidings')) return 'tidings';
  if (holds('worn')) return 'empty';
  const kinds = words.of.map(({ entry }) => entry.kind);
  if (kinds.every((kind) => kind === 'filler') && canGo(post, words)) return 'empty';
  if (kinds.some((kind) => kind === 'promise')) return holds('firmness') ? 'superlative' : 'promise';
  // What is compared can be counted: “the largest”, «pionera».
  if (holds('rank')) return 'rank';
  return kinds.some((kind) => kind === 'self-praise' || kind === 'presumed') ? 'praise' : 'superlative';
}

/**
 * Is the sentence complete without them? Not if they are its verb, or all that it says about something: “Our town is
 * iconic”.
 */
export function canGo({ sayings }: Post<never>, words: Span): boolean {
  const { verb, groups = [] } = sayings.at(words.start) ?? {};
  if (!verb) return true;
  const around = groups.find(({ head }) => overlap(head, words));
  const isPredicate = verb.acts.has('be') && verb.end <= words.start && around !== undefined;
  return !isPredicate && !overlap(verb.main, words);
}
