export { Unzip, UnzipInflate, zipSync } from 'fflate';
export { default as mammoth } from 'mammoth';
export { parseFragment } from 'parse5';
