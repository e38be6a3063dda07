// Says whether the package may be published from here, and if not, why: exit code 1. GITHUB_REF_NAME is the tag, if one is published.
import { readFileSync } from 'node:fs';

const { published, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const tag = process.env.GITHUB_REF_NAME;
const heading = readFileSync('CHANGELOG.md', 'utf8')
  .split('\n')
  .find((line) => line.startsWith(`## ${version}`));
const reasons = [
  [published !== true, '“published” is not true in package.json: the addresses there are provisional'],
  [/There is no address yet/.test(readFileSync('SECURITY.md', 'utf8')), 'SECURITY.md has no address to write to'],
  [!heading || /not yet/.test(heading), `CHANGELOG.md has no ${version} that is finished`],
  [tag !== undefined && tag !== `v${version}`, `the tag is ${tag} and the version ${version}`],
];
for (const [isSo, reason] of reasons) if (isSo) console.error(`not published: ${reason}`);
process.exitCode = reasons.some(([isSo]) => isSo) ? 1 : 0;
