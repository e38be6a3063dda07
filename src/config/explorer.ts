// The public door first runs what `.config/config.js` of the working folder holds, which --no-code must prevent.
export { Explorer } from 'cosmiconfig/dist/Explorer.js';
