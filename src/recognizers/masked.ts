/** Is an identity number in it as the law asks for it to be published: «***4567**», «****4567*»? */
export const holdsMaskedNumber = (source: string): boolean => masked.test(source);

/** In Markdown a backslash may stand before each asterisk. */
const masked = /(?:\\?\*){3,4}\d{4}(?:\\?\*){1,2}/;
