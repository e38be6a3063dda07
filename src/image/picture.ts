/** What the header and metadata of a local picture say. */
export interface Picture {
  readonly exists: boolean;
  /** For a missing one: is it an error, or are no pictures kept beside the draft? */
  readonly missed?: boolean;
  readonly bytes: number;
  /** Absent = not a known image format. */
  readonly format?: 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'avif' | 'tiff' | 'svg';
  /** Pixels as shown (orientation applied). */
  readonly width?: number;
  readonly height?: number;
  /** Truncated or wrong: the header cannot be read to its end. */
  readonly broken: boolean;
  readonly gps: boolean;
  /** Serial number of camera or lens, as written. */
  readonly serial?: string;
  /** A person's name in the metadata (author, owner, artist, person shown) other than the credit. */
  readonly person?: string;
  readonly credit?: string;
  readonly license?: string;
  /** Can the metadata be removed losslessly (JPEG, PNG, WebP)? */
  readonly cleanable: boolean;
}
