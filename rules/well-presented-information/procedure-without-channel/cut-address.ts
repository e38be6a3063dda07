import { lazy, type Post, type Span, spanOf } from '../../../src/rule.js';

/** «rrhh@hospital», whose end is missing; «vecin@s» has a letter or two behind its sign, and a handle none before it. */
const cut = lazy(
  () => /(?<![\p{L}\p{N}@._-])\p{Ll}[\p{Ll}\p{N}._-]{2,30}@\p{Ll}[\p{Ll}\p{N}-]{3,40}(?![\p{L}\p{N}@-]|\.\p{L})/gu,
);

/** An address of e-mail that breaks off before its domain is whole. */
export const cutAddress = ({ prose, source }: Post<never>): Span | undefined => {
  for (const { 0: text, index } of prose.matchAll(cut())) return spanOf(source, index, index + text.length);
  return undefined;
};
