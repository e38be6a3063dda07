import type { Draft } from '../../../src/rule.js';

/**
 * How to write a text at a place so that a reader sees it: Markdown needs backslashes before signs; HTML, code, the
 * front matter and pasted text do not. Undefined when YAML would read it as something else.
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
