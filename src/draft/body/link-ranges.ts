import type { Nodes } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import type { Range } from '../../text/ranges.js';

/** Ranges of the pieces of `[label](url "title")`, without the signs around them. */
export interface LinkRanges {
  readonly label?: Range;
  /** Absent when it is empty. A link by reference has its URL and title in the definition. */
  readonly url?: Range;
  readonly title?: Range;
}

declare module 'mdast' {
  interface Data {
    ranges?: LinkRanges;
  }
}

/** The ranges of the pieces of a link, an image or a definition. */
export const rangesOf = (node: Nodes | undefined): LinkRanges => node?.data?.ranges ?? {};

/** Records the ranges of the pieces of links, images and definitions, which the tree alone does not have. */
export const linkRanges: Extension = {
  enter: {
    labelText(token) {
      // Its content is collected on top of the stack, above the link.
      keep(this.stack.at(-2), 'label', token);
    },
    resourceDestinationString: keepAndGather('url'),
    resourceTitleString: keepAndGather('title'),
    definitionDestinationString: keepAndGather('url'),
    definitionTitleString: keepAndGather('title'),
  },
};

/** Records a range, then collects the string like the handler that this one replaces. */
function keepAndGather(piece: keyof LinkRanges) {
  return function (this: CompileContext, token: Token): undefined {
    keep(this.stack.at(-1), piece, token);
    this.buffer();
  };
}

function keep(node: CompileContext['stack'][number] | undefined, piece: keyof LinkRanges, { start, end }: Token): void {
  if (!node || node.type === 'fragment') return;
  node.data = { ranges: { ...node.data?.ranges, [piece]: { start: start.offset, end: end.offset } } };
}
