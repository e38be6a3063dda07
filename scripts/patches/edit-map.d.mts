export declare function patchedEditMap(path: string): string | undefined;
