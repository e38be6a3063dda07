import { relative, resolve, sep } from 'node:path';
import type { View } from '../../report/format.js';
import { uriOf } from '../../report/uri.js';
import type { Host } from './host.js';

/** A checkout on a host: its folder, and where a file of its commit is shown. */
interface Checkout {
  readonly folder: string;
  readonly files: string;
  readonly lines: (from: number, to: number) => string;
}

/** Where lines of drafts are shown on the web, in a workflow of GitHub or a pipeline of GitLab; undefined elsewhere. */
export function sourceLinksOf(host: Host): View['sourceOf'] {
  const checkout = checkoutIn(host);
  if (!checkout || !/^https?:\/\/\S+$/.test(checkout.files)) return undefined;
  return (path, from, to) => {
    const inside = relative(checkout.folder, resolve(host.cwd(), path)).replaceAll(sep, '/');
    if (inside === '' || inside.startsWith('../') || /^[A-Za-z]:/.test(inside)) return undefined;
    // Both hosts show Markdown as a page, which has no lines, unless they are asked for the plain file.
    return `${checkout.files}/${uriOf(inside)}?plain=1#${checkout.lines(from, to)}`;
  };
}

function checkoutIn({ env, cwd }: Host): Checkout | undefined {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, CI_PROJECT_URL, CI_COMMIT_SHA } = env;
  if (GITHUB_SERVER_URL && GITHUB_REPOSITORY && isCommit(GITHUB_SHA))
    return {
      folder: env.GITHUB_WORKSPACE || cwd(),
      files: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`,
      lines: (from, to) => (to > from ? `L${from}-L${to}` : `L${from}`),
    };
  if (CI_PROJECT_URL && isCommit(CI_COMMIT_SHA))
    return {
      folder: env.CI_PROJECT_DIR || cwd(),
      files: `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}`,
      lines: (from, to) => (to > from ? `L${from}-${to}` : `L${from}`),
    };
  return undefined;
}

const isCommit = (text = ''): boolean => /^[0-9a-f]{40,64}$/.test(text);
