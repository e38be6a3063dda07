const aboutNames = [
  ...['README', 'LÉEME', 'LEEME', 'LICENSE', 'LICENCE', 'LICENCIA', 'COPYING', 'NOTICE', 'AUTHORS'],
  ...['CHANGELOG', 'CONTRIBUTING', 'CODE_OF_CONDUCT', 'SECURITY', 'SUPPORT', 'GOVERNANCE', 'MAINTAINERS'],
];

/**
 * Pages about a repository and redlint's own reports, which are not posts: ignored unless named or brought back by an
 * ignore file (`!README.md`).
 */
export const aboutRepository = aboutNames
  .flatMap((name) => [`${name}.md`, `${name}.markdown`, `${name}.txt`, `${name}.*.md`])
  .concat(['redlint.*', 'redlint-*.*']);

/** A quick first test of a name, which takes a tenth off the search for drafts. */
export const perhapsAboutRepository = new RegExp(`[\\\\/](?:redlint|${aboutNames.join('|')})`, 'i');
