import { createLinter } from '@redlint/cli/browser';

const data = async (name) => new Uint8Array(await (await fetch(`/redlint/${name}`)).arrayBuffer());
const linter = createLinter({ data, locale: navigator.language.slice(0, 2), config: { networks: ['mastodon'] } });
document.querySelector('textarea').addEventListener('change', async ({ target }) => {
  const { findings } = await linter.lintText(target.value);
  document.querySelector('output').textContent = findings.map(({ message }) => message).join('\n');
});
