/** What can be ticked for a picture or, as `captions`, for a video: it has captions, or needs none. */
export type PictureFact = 'decorative' | 'own' | 'consent' | 'captions';

/** The facts given beside the text about a picture or a video. */
export interface PictureFacts {
  readonly file: string;
  readonly told: ReadonlySet<PictureFact>;
}

export const isVideo = (file: string): boolean => /\.(?:mp4|m4v|mov|webm|avi|mkv|ogv)$/i.test(file);

/** The questions about a file with this name. */
export const factsAskedOf = (file: string): readonly PictureFact[] =>
  isVideo(file) ? ['captions'] : ['decorative', 'own', 'consent'];
