/** Metadata of a clean picture, ready to be written into a container. */
export interface Kept {
  /** A TIFF structure. */
  readonly exif?: Uint8Array;
  readonly xmp?: Uint8Array;
  /** Photoshop's image resources. */
  readonly iptc?: Uint8Array;
}
