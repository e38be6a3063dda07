export { builtinRules } from './registry/builtin.js';
