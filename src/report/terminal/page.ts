import { Chalk } from 'chalk';
import { widthOf, wrap } from './width.js';

/** Markdown for the terminal: headings and emphasis styled, paragraphs wrapped at its width. */
export function markdownForTerminal(page: string, color: boolean, width: number): string {
  const paint = new Chalk({ level: color ? 1 : 0 });
  const drawn = (line: string) =>
    line
      .replace(/\*\*(.+?)\*\*/g, (_, strong: string) => paint.bold(strong))
      .replace(/\[`([^`]+)`\]\([^)]*\)/g, (_, code: string) => paint.cyan(code))
      .replace(/`([^`\n]+)`/g, (_, code: string) => paint.cyan(code));
  let isCode = false;
  const lines = page.split('\n').flatMap((line) => {
    if (/^`{3,}/.test(line)) {
      isCode = !isCode;
      return [];
    }
    if (isCode) return wrap(line, width - 4).map((part) => `  │ ${part}`);
    const heading = /^#+ (.*)$/.exec(line)?.[1];
    if (heading !== undefined) return [paint.bold.underline(heading)];
    const [indent = ''] = /^- /.exec(line) ?? [];
    return wrap(wordByWord(line.slice(indent.length)), width - indent.length, shownWidth).map((part, index) =>
      drawn((index > 0 ? '  ' : indent).slice(0, indent.length) + part),
    );
  });
  return lines.join('\n');
}

/** The width of a word in columns, without its Markdown marks. */
const shownWidth = (word: string): number =>
  widthOf(word.replace(/\[(`[^`]+`)\]\([^)]*\)/g, '$1').replace(/\*\*|`/g, ''));

/** Splits emphasis of several words into one for each word, so that a line may end between them. */
const wordByWord = (line: string): string =>
  line.replace(/(\*\*|`)([^*`]+)\1/g, (_, mark: string, words: string) =>
    words
      .split(' ')
      .map((word) => mark + word + mark)
      .join(' '),
  );
