import type { BundledPackage } from './bundled.mjs';

export declare function sbom(packages: readonly BundledPackage[]): string;
