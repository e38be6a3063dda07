import { copied, type Group, type Lexicon, type Lists, rememberedFor } from '../../../src/rule.js';
import { piecesOf } from './pieces.js';

/** Words with the terms of their entries. */
export type Terms = ReadonlyMap<string, string>;

/** What the lists know of the pieces of a tag. */
interface Listed {
  /** Those that are words of any list. */
  readonly listed: readonly string[];
  /** Those of the rule's own lexicon, by group. */
  terms(group: Group<'joined-up-hashtag'>): Terms;
}

/** When there are more, those known are forgotten. */
const mostTags = 1000;

const tagsOf = rememberedFor<Lists, Map<string, Listed>>(() => new Map());

/** The pieces of a tag among the lists, which are read once: a house writes the same tags in most of its posts. */
export function listedIn(letters: string, lexicon: Lexicon, lists: Lists): Listed {
  const tags = tagsOf(lists);
  const met = tags.get(letters);
  if (met) return met;
  if (tags.size >= mostTags) tags.clear();
  // A slice would keep its draft.
  const own = copied(letters);
  const listed = [...piecesOf(own)].filter((word) => lists.isWord(word));
  const found = { listed, terms: termsIn(lexicon, listed.join('\n')) };
  tags.set(own, found);
  return found;
}

/** Words that occur in a text with the terms of their entries, by group. */
function termsIn(lexicon: Lexicon, text: string): (group: Group<'joined-up-hashtag'>) => Terms {
  const groups = new Map<Group, Map<string, string>>();
  for (const { text: word, entry } of lexicon.hitsIn(text)) {
    const terms = groups.get(entry.group) ?? new Map<string, string>();
    groups.set(entry.group, terms.set(word, entry.term));
  }
  return (group) => groups.get(group) ?? new Map();
}
