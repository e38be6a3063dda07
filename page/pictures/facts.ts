/** What can be ticked of a picture or, as `captions`, of a video: it has captions, or needs none. */
export type PictureFact = 'decorative' | 'own' | 'consent' | 'captions';

/** What is told of a picture or a video beside the text. */
export interface PictureFacts {
  readonly file: string;
  readonly told: ReadonlySet<PictureFact>;
}

export const isVideo = (file: string): boolean => /\.(?:mp4|m4v|mov|webm|avi|mkv|ogv)$/i.test(file);

/** The facts that are asked of a file of this name. */
export const factsAskedOf = (file: string): readonly PictureFact[] =>
  isVideo(file) ? ['captions'] : ['decorative', 'own', 'consent'];
