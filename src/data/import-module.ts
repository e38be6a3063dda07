/** Imports code of the user's: a config or a rule, by its URL. */
export const importModule = (url: string): Promise<unknown> => import(/* @vite-ignore */ url);
