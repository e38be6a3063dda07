const aboutNames = [
  ...['README', 'LÉEME', 'LEEME', 'LICENSE', 'LICENCE', 'LICENCIA', 'COPYING', 'NOTICE', 'AUTHORS'],
  ...['CHANGELOG', 'CONTRIBUTING', 'CODE_OF_CONDUCT', 'SECURITY', 'SUPPORT', 'GOVERNANCE', 'MAINTAINERS'],
  ...['AGENTS', 'CLAUDE', 'GEMINI', 'PULL_REQUEST_TEMPLATE', 'pull_request_template', '404'],
];

/** What programs read, and what people read beside their texts. */
const forPrograms = [
  ...['robots.txt', 'humans.txt', 'security.txt', 'ads.txt', 'app-ads.txt', 'llms.txt', 'llms-full.txt', 'CNAME.txt'],
  // Small letters, as people name a file beside their texts.
  ...['readme.txt', 'Readme.txt', 'leeme.txt', 'léeme.txt', 'license.txt', 'licence.txt', 'licencia.txt'],
  ...['requirements.txt', 'requirements-*.txt', 'requirements_*.txt', 'constraints.txt', 'CMakeLists.txt'],
];

/**
 * Pages about a repository, files for programs and reports of redlint's own, not posts: passed over unless named or
 * taken back in by an ignore file (`!README.md`).
 */
export const aboutRepository = aboutNames
  .flatMap((name) => [`${name}.md`, `${name}.markdown`, `${name}.txt`, `${name}.*.md`])
  .concat(forPrograms, ['redlint.*', 'redlint-*.*']);

const beginnings = [...aboutNames, ...forPrograms.map((name) => name.split(/[.*]/, 1)[0])];

/** Nothing else can be one of them; asked first, it takes a tenth off the search for drafts. */
export const perhapsAboutRepository = new RegExp(`[\\\\/](?:redlint|${beginnings.join('|')})`, 'i');

/** How a page that redlint writes begins: it is not a post, whatever its name. */
export const ownPage = '<!-- page written by redlint -->';
