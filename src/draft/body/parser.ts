import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { combineExtensions } from 'micromark-util-combine-extensions';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { lazy } from '../../text/lazy.js';
import type { Memory } from '../../text/memory.js';
import { treeInParts } from './in-parts.js';
import { withinLimits } from './limits.js';
import { linkRanges } from './link-ranges.js';

/**
 * The Markdown tree of a text: CommonMark with tables, strikethrough, footnotes and task lists. Linear in the text.
 * With a memory only parts that it does not hold are parsed. Of the positions of nodes only offsets may be relied on.
 */
export const parseMarkdown = (text: string, memory?: Memory): Root =>
  treeInParts(withinLimits(text), markdownAsWhole, memory);

/**
 * The same for a text pasted from elsewhere, where indents make no code: indented lines are read without their indent.
 */
export const parsePasted = (text: string, memory?: Memory): Root =>
  treeInParts(withinLimits(text), pastedAsWhole, memory);

/** The same without parts. */
export const markdownAsWhole = reader();
export const pastedAsWhole = reader(noCode);

/** A reader with a parser for texts that may hold a table, and one for all others. */
function reader(...more: readonly ((this: Processor) => void)[]): (held: string) => Root {
  const withTables = lazy(() => parserOf(gfm, tables, ...more));
  const without = lazy(() => parserOf(gfm, ...more));
  return (held) => (mayHoldTable(held) ? withTables() : without()).parse(held);
}

function parserOf(...plugins: readonly ((this: Processor) => void)[]): Processor<Root> {
  const processor = unified().use(remarkParse);
  for (const plugin of plugins) processor.use(plugin);
  return processor.freeze() as unknown as Processor<Root>;
}

/**
 * Does a line look like the one below the head of a table? Where none does, the parser is not to try each line for one,
 * which takes a fifth of its time.
 */
const mayHoldTable = (text: string): boolean =>
  text.match(/^[ \t>|:-]+$/gm)?.some((line) => line.includes('-') && /[|:]/.test(line)) ?? false;

function tables(this: Processor): void {
  const { micromarkExtensions } = this.data() as { micromarkExtensions: unknown[] };
  micromarkExtensions.push(gfmTable());
}

function noCode(this: Processor): void {
  const { micromarkExtensions } = this.data() as { micromarkExtensions: unknown[] };
  micromarkExtensions.push({ disable: { null: ['codeIndented'] } });
}

/** GFM without its tables and its bare links: the draft finds these itself, and they would halve the speed. */
function gfm(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  // Combined once: the parser would otherwise combine them for each text.
  data.micromarkExtensions = [combineExtensions([gfmStrikethrough(), gfmFootnote(), gfmTaskListItem()])];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    linkRanges,
  ];
}
