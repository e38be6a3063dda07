// What the build asks about files whose names the program needs, before it can be opened.
export { checked } from '../src/data/faults.js';
export { dataSource } from '../src/data/source.js';
export { networksFile, sourcesFile } from '../src/network/schema.js';
export { verbList } from '../src/reading/verbs/schema.js';
