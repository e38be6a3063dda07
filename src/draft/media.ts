import type { Span } from '../text/span.js';

/** A value of the front matter with its place. `text` is the source, `value` is the decoded meaning. */
export interface Value<T = string> extends Span {
  readonly value: T;
}

export interface Consent {
  readonly basis?: string;
  readonly who?: string;
  readonly guardian: boolean;
  /** The person's own consent, with `age`. */
  readonly own: boolean;
  readonly age?: number;
  /** Absent = every network. */
  readonly networks?: readonly string[];
  readonly until?: string;
}

/** In the front matter its span is the first line of its item. */
export interface Image extends Span {
  readonly from: 'body' | 'front-matter';
  readonly form: 'markdown' | 'html' | 'shortcode' | 'front-matter';
  /** Is it an item of the front matter's `images`, or does an item there have its file? */
  readonly entry?: boolean;
  /** Path or URL as written; absent when the key is empty or the image is named by an id. */
  readonly file?: Value;
  /** The name in a shortcode when that is not a path: `{{< img src="market-square" >}}`. */
  readonly id?: Value;
  /** Absent = no alt; an empty value = empty alt. */
  readonly alt?: Value;
  readonly caption?: Value;
  readonly decorative: boolean;
  /** The layout does not show it: at most it goes with a link to the post. */
  readonly unshown?: true;
  readonly people?: boolean;
  readonly minors?: boolean;
  /** `true` = adults, all networks. Absent = not stated. */
  readonly consent?: true | false | Consent;
  readonly credit?: Value;
  readonly license?: Value;
  /** Declared as the organisation's own. */
  readonly own: boolean;
}

/** What `captions` of a video says where nothing in a draft tells whether it has any. */
export const unknownCaptions = 'unknown';

/** Its span is the first line of its item. */
export interface Video extends Span {
  readonly file?: Value;
  readonly captions?: Value;
  readonly transcript?: Value;
  /** `false` = nobody speaks. */
  readonly speech?: boolean;
}

/**
 * Something in a draft that people will see or hear, and that cannot be looked at. `template`: what a template yields.
 * `embed`: what a frame, a script or a drawing shows. `sound`: what can be heard. `gallery`: pictures that it does not
 * name. `code`: a text in a block of code. `comment`: a text for a network in a comment. `key`: a text under a key of
 * the front matter that is not read. `wordless`: all of a draft without words.
 */
export interface Unseen extends Span {
  readonly kind: 'template' | 'embed' | 'sound' | 'gallery' | 'code' | 'comment' | 'key' | 'wordless';
  /** What people call it, where that is not its text: the key. */
  readonly name?: string;
}
