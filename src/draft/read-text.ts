import { detectLanguage } from '../language/detect.js';
import type { Network } from '../network/network.js';
import { markdownBody } from './body/markdown-body.js';
import { plainBody } from './body/plain-body.js';
import { type Defaults, networksOf } from './front-matter/facts.js';
import { factOf, languageCode } from './front-matter/keys.js';
import { findFrontMatter, readMeta } from './front-matter/read.js';
import { lazy } from './lazy.js';
import { marksOf } from './marks.js';
import { closeDividers } from './thread.js';

/** How a text is to be read, before any lexicon is asked. */
export interface TextOptions {
  /** Relative, with `/`; `.txt` is plain text, everything else Markdown. */
  readonly path?: string;
  readonly defaults?: Defaults;
  /** The language of a draft that does not say, in place of a guess. */
  readonly lang?: string;
  /** Networks that stand above those that the draft names. */
  readonly networks?: readonly Network[];
}

/** What is read without lexicons: the front matter at once; the body, its marks and its language when first asked for. */
export type Text = ReturnType<typeof readText>;

/** The first step of reading a draft: front matter, then body, then the marks in it, then its language. */
export function readText(source: string, { path, defaults = {}, lang, networks: given }: TextOptions) {
  const fenced = findFrontMatter(source);
  const meta = readMeta(source, fenced);
  const from = fenced?.end ?? 0;
  const networks = given ?? networksOf(meta, defaults);
  const markdown = !/\.txt$/i.test(path ?? '');
  const dividers = () => closeDividers(source, from, { networks, titled: factOf(meta, 'title') !== undefined });
  const body = lazy(() => (markdown ? markdownBody(source, from, dividers()) : plainBody(source, from)));
  const marks = lazy(() => marksOf(source, body()));
  const language = lazy(() => {
    const fallback = defaults.language === 'auto' ? undefined : defaults.language;
    return languageCode(factOf(meta, 'language')?.value) ?? lang ?? detectLanguage(marks().prose) ?? fallback;
  });
  return { source, path, defaults, meta, from, markdown, networks, body, marks, language };
}
