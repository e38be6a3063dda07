import { parseDraft } from '../src/draft/parse.js';
import { createLinter, type Linter, type RuleFacts } from '../src/linter/browser.js';
import { postTexts } from '../src/post/post-text.js';
import { dataOf } from './data.js';
import { filesOf, type Named } from './pictures.js';
import { locale } from './texts.js';

let pictures: () => readonly Named[] = () => [];
let opened: { readonly locale: string; readonly linter: Promise<Linter> } | undefined;
let facts: ReadonlyMap<string, RuleFacts> = new Map();

/** Says where the pictures of the post are asked for. */
export const seePictures = (asked: () => readonly Named[]): void => {
  pictures = asked;
};

/** The linter of the language that is spoken, opened once; when it could not be, the next call tries again. */
export function openLinter(): Promise<Linter> {
  if (opened?.locale === locale()) return opened.linter;
  const linter = open(locale());
  opened = { locale: locale(), linter };
  linter.catch(() => {
    opened = undefined;
  });
  return linter;
}

async function open(language: string): Promise<Linter> {
  const linter = createLinter({ data: dataOf, locale: language, files: filesOf(() => pictures()) });
  const rules = await linter.rules();
  // So that the first words need not wait.
  await linter.lintText(language === 'es' ? 'El plazo acaba el lunes.' : 'The deadline is on Monday.');
  facts = new Map(rules.map((rule) => [rule.id, rule]));
  return linter;
}

/** What a rule looks for, as people would say it; undefined for one outside the principles. */
export const titleOf = (rule: string): string | undefined => facts.get(rule)?.title;

/** A text as it will be published: its parts without marks, and whether pictures or videos go with it. */
export function publishedText(text: string): { readonly parts: readonly string[]; readonly media: boolean } {
  if (facts.size === 0 || text.trim() === '') return { parts: [text], media: false };
  const draft = parseDraft(text, { path: 'draft.md', phrases: () => undefined });
  return { parts: postTexts(draft), media: draft.images.length + draft.videos.length > 0 };
}
