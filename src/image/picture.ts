/** What the header and metadata of a local picture say. */
export interface Picture {
  readonly exists: boolean;
  /** Of one that is not there: is it missed, or are no pictures kept where the draft is? */
  readonly missed?: boolean;
  readonly bytes: number;
  /** Absent = not an image that we know. */
  readonly format?: 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'avif' | 'tiff' | 'svg';
  /** Pixels as shown (orientation applied). */
  readonly width?: number;
  readonly height?: number;
  /** Cut short or lying: the header cannot be read to its end. */
  readonly broken: boolean;
  readonly gps: boolean;
  /** Serial number of camera or lens, as written. */
  readonly serial?: string;
  /** A person's name in the metadata (author, owner, artist, person shown) that is not the credit. */
  readonly person?: string;
  readonly credit?: string;
  readonly license?: string;
  /** Can the metadata be taken out losslessly (JPEG, PNG, WebP)? */
  readonly cleanable: boolean;
}
