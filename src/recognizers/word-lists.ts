/** Words in a list. */
export type List = Pick<ReadonlySet<string>, 'has'>;

/** How many words are searched for in a list's text before a set of all is built: few drafts ask for more. */
const fewAsked = 400;

/** The words between the spaces of a text. */
export function listOf(text: string): List {
  const spaced = ` ${text} `;
  let asked = 0;
  let all: ReadonlySet<string> | undefined;
  return {
    has(word) {
      if (asked++ < fewAsked) return !word.includes(' ') && spaced.includes(` ${word} `);
      all ??= new Set(text.split(' '));
      return all.has(word);
    },
  };
}
