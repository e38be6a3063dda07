import type { BundledPackage } from './bundled.mjs';

export declare function licences(packages: readonly BundledPackage[], place?: string): string;
