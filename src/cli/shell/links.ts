import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Registry } from '../../registry/registry.js';
import { tool } from '../tool.js';
import type { Host } from './host.js';

/**
 * The target of a rule's link: its page on the web once the package is published, until then the page in the package.
 * Undefined when the terminal supports no links or shows no colours.
 */
export async function linksOf(
  { stdout, env }: Host,
  color: boolean,
  registry: Pick<Registry, 'rules'>,
): Promise<((rule: string) => string | undefined) | undefined> {
  if (!env.FORCE_HYPERLINK && !(stdout.isTTY && color)) return undefined;
  const { createSupportsHyperlinks } = await import('supports-hyperlinks');
  if (!createSupportsHyperlinks(stdout as { isTTY: boolean })) return undefined;
  const home = tool.homepage?.replace(/#.*$/, '');
  return (id) => {
    const known = registry.rules.get(id);
    if (!known || known.quote) return undefined;
    const page = `rules/${known.principle}/${id}`;
    if (home) return `${home}/tree/HEAD/${page}`;
    const root = import.meta.url.includes('/dist/') ? '../' : '../../../';
    const file = new URL(`${root}${page}/README.md`, import.meta.url);
    return existsSync(fileURLToPath(file)) ? file.href : undefined;
  };
}
