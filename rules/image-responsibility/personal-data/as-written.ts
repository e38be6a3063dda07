import type { Draft } from '../../../src/rule.js';

/**
 * How a text must be written at a place so that a reader sees it: in Markdown its signs take a backslash, in HTML, code and
 * the front matter none, nor in what was pasted. Undefined where YAML would read it as something else.
 */
export function asWritten(draft: Draft, place: number, text: string): string | undefined {
  if (place < draft.meta.at.end) {
    const bare = /(?:^|\n)[ \t]*(?:- +)?(?:[\w-]+: +)?$/.test(draft.source.slice(Math.max(0, place - 80), place));
    return bare && /^\W/.test(text) ? undefined : text;
  }
  if (!draft.markdown || draft.pasted || draft.verbatim.some(({ start, end }) => start <= place && place < end))
    return text;
  return text.replace(/[\\`*_[\]<>~|#&]/g, '\\$&');
}
