export declare function withoutPropertyEscapes(path: string, code: string): string;
export declare function withRanges(pattern: string): string;
