// The modules that read sentences: see importSources.
export { grammarOf } from '../../src/reading/grammar.js';
export { statementsOf } from '../../src/reading/statements.js';
