/** What a post may be. `shared` is somebody else's post passed on (`RT @…`). */
export const kinds = ['notice', 'event', 'emergency', 'reply', 'report', 'article', 'institutional', 'shared'] as const;

export type Kind = (typeof kinds)[number];
