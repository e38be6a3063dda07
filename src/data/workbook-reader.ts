export { Unzip, UnzipInflate } from 'fflate';
export { SAXParser } from 'sax';
