const aboutNames = [
  ...['README', 'LÉEME', 'LEEME', 'LICENSE', 'LICENCE', 'LICENCIA', 'COPYING', 'NOTICE', 'AUTHORS'],
  ...['CHANGELOG', 'CONTRIBUTING', 'CODE_OF_CONDUCT', 'SECURITY', 'SUPPORT', 'GOVERNANCE', 'MAINTAINERS'],
];

/** Pages about a repository and reports of redlint's own, not posts: passed over unless named or taken back in by an ignore file (`!README.md`). */
export const aboutRepository = aboutNames
  .flatMap((name) => [`${name}.md`, `${name}.markdown`, `${name}.txt`, `${name}.*.md`])
  .concat(['redlint.*', 'redlint-*.*']);

/** Nothing else can be one of them; asked first, it takes a tenth off the search for drafts. */
export const perhapsAboutRepository = new RegExp(`[\\\\/](?:redlint|${aboutNames.join('|')})`, 'i');
