// What the build asks about the files of the networks before the program, which needs the networks' names, can be opened.
export { checked } from '../src/data/faults.js';
export { dataSource } from '../src/data/source.js';
export { networksFile, sourcesFile } from '../src/network/schema.js';
