import { createHash } from 'node:crypto';
import type { View } from '../format.js';
import { escapeText } from '../markup.js';

/** A page before it has a head. */
interface PageParts {
  readonly title: string;
  readonly style: string;
  /** The `body` element, as HTML. */
  readonly body: string;
  /** A script that `body` runs. */
  readonly script?: string;
}

/** A page in one file: it loads nothing, and runs and applies only the script and style given here. */
export const htmlPage = (
  { title, style, body, script }: PageParts,
  { locale, tool }: Pick<View, 'locale' | 'tool'>,
): string => `<!doctype html>
<html lang="${escapeText(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash(style)}';${script === undefined ? '' : ` script-src '${hash(script)}';`} base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${escapeText(`${tool.name} ${tool.version}`)}">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
${body}
</html>
`;

const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
