/** Lists of small words by their function in a sentence. */
export const syntaxLists = [
  ...(['articles', 'determiners', 'prepositions', 'adjectives', 'coordinators', 'subordinators', 'relatives'] as const),
  ...([
    'alone',
    'questions',
    'readers',
    'objects',
    'clitics',
    'article_clitics',
    'reflexive',
    'negations',
    'adverbs',
    'no_adverbs',
    'past_marks',
    'adverb_endings',
    'plurals',
    'plural_endings',
    'joins',
    'genitives',
    'elisions',
    'time_nouns',
    'quantities',
  ] as const),
  ...([
    'be',
    'passive',
    'have',
    'do',
    'will',
    'modals',
    'unreal',
    'can',
    'duty',
    'duty_with',
    'going',
    'past_with',
    'now_with',
    'wish',
    'helpers',
  ] as const),
  ...(['agent', 'role'] as const),
] as const;
type SyntaxList = (typeof syntaxLists)[number];

export interface SyntaxWords extends Readonly<Partial<Record<SyntaxList, readonly string[]>>> {
  /** Pronoun → person, 1 to 6. */
  readonly pronouns?: Readonly<Record<string, number>>;
  /** Contraction → its two words. */
  readonly contractions?: Readonly<Record<string, string>>;
  readonly adjectives_follow?: boolean;
  readonly subjects_stated?: boolean;
}
