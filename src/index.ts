export { type ApiOptions, type Explained, explain, fixText, lintFiles, lintText, loadConfig } from './api.js';
export type { ExplainedConfig } from './config/explained.js';
export { type Config, defineConfig } from './config/typed.js';
export type { Finding, Report, Verdict, Waiver } from './lint/report.js';
export { Mistake } from './mistake.js';
export type { JsonReport } from './report/json.js';
export type * from './rule.js';
export { defineRule, holds, overlap, spanOf } from './rule.js';
