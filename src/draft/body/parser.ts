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
import { withinLimits } from './limits.js';
import { linkRanges } from './link-ranges.js';

let processor: Processor<Root> | undefined;
let pastedProcessor: Processor<Root> | undefined;

/** The Markdown tree of a text: CommonMark with tables, strikethrough, footnotes and task lists. Linear in the text. */
export function parseMarkdown(text: string): Root {
  processor ??= unified().use(remarkParse).use(gfm).freeze() as unknown as Processor<Root>;
  return processor.parse(withinLimits(text));
}

/**
 * The same for a text pasted from elsewhere, where indents make no code: indented lines are read without their indent.
 */
export function parsePasted(text: string): Root {
  pastedProcessor ??= unified().use(remarkParse).use(gfm).use(noCode).freeze() as unknown as Processor<Root>;
  return pastedProcessor.parse(withinLimits(text));
}

function noCode(this: Processor): void {
  const { micromarkExtensions } = this.data() as { micromarkExtensions: unknown[] };
  micromarkExtensions.push({ disable: { null: ['codeIndented'] } });
}

/** GFM without its bare links: the draft finds those itself, and they would halve the speed. */
function gfm(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] };
  // Combined once: the parser would otherwise combine them for each text.
  data.micromarkExtensions = [combineExtensions([gfmTable(), gfmStrikethrough(), gfmFootnote(), gfmTaskListItem()])];
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    linkRanges,
  ];
}
