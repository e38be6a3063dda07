import { parseDraft } from '../../src/draft/parse.js';
import { pastedText } from '../../src/post/published/pasted.js';
import { postTexts } from '../../src/post/published/post-text.js';
import { isLinterOpen } from '../linter/open.js';

/** A text as it will be published. */
export interface PublishedText {
  readonly text: string;
  /** The text to copy: for a pasted draft without the marks that the page itself writes. */
  readonly whole: string;
  /** The parts that networks count. */
  readonly parts: readonly string[];
  /** Does it have pictures or videos? */
  readonly media: boolean;
}

export function publishedText(text: string, path = 'draft.md'): PublishedText {
  if (!isLinterOpen() || text.trim() === '') return { text, whole: text, parts: [text], media: false };
  const draft = parseDraft(text, { path, pasted: true, phrases: () => undefined });
  return {
    text,
    whole: draft.pasted ? pastedText(draft) : text,
    parts: postTexts(draft),
    media: draft.images.length + draft.videos.length > 0,
  };
}
