/** What can be ticked of a picture or, as `captions`, of a video: it has captions, or needs none. */
export type Fact = 'decorative' | 'own' | 'consent' | 'captions';

/** What is told of a picture or a video beside the text. */
export interface PictureFacts {
  readonly file: string;
  readonly told: ReadonlySet<Fact>;
}

export const isVideo = (file: string): boolean => /\.(?:mp4|m4v|mov|webm|avi|mkv|ogv)$/i.test(file);

/** The facts that are asked of a file of this name. */
export const askedOf = (file: string): readonly Fact[] =>
  isVideo(file) ? ['captions'] : ['decorative', 'own', 'consent'];
