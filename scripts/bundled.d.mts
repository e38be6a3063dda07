import type { Metafile } from 'esbuild';

export interface BundledPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly key: string;
  readonly isDirect: boolean;
  readonly needs: readonly string[];
}
export declare function bundledPackages(metafiles: readonly Metafile[], place?: string): BundledPackage[];
