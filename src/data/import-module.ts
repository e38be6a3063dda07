/** Imports a user's code: a config or a rule, by its URL. */
export const importModule = (url: string): Promise<unknown> => import(/* @vite-ignore */ url);
