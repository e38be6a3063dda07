/** The part of cosmiconfig that searches and loads; its package declares no types for it. */
declare module 'cosmiconfig/dist/Explorer.js' {
  import type { CosmiconfigResult, Loader } from 'cosmiconfig';

  export class Explorer {
    constructor(options: {
      moduleName: string;
      searchPlaces: readonly string[];
      ignoreEmptySearchPlaces: boolean;
      cache: boolean;
      mergeImportArrays: boolean;
      mergeSearchPlaces: boolean;
      searchStrategy: 'none';
      metaConfigFilePath: null;
      loaders: Readonly<Record<string, Loader>>;
      transform: (result: CosmiconfigResult) => CosmiconfigResult;
    });
    search(folder: string): Promise<CosmiconfigResult>;
    load(file: string): Promise<CosmiconfigResult>;
  }
}
