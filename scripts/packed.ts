// What npm runs around packing. `before` builds, and takes out of package.json what only a clone can run; `after` puts it back.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const file = 'package.json';
/** Not in dist/, which is packed. A run that was killed leaves it, and the next one begins with it. */
const kept = 'node_modules/.redlint-package.json';

if (existsSync(kept)) renameSync(kept, file);
if (process.argv[2] === 'before') {
  await import('./build.js');
  const whole = readFileSync(file, 'utf8');
  const { prepare, prepack, postpack, prepublishOnly, ...scripts } = JSON.parse(whole).scripts;
  writeFileSync(kept, whole);
  writeFileSync(file, `${JSON.stringify({ ...JSON.parse(whole), scripts }, null, 2)}\n`);
}
