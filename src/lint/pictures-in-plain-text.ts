import { isCalendar } from '../draft/form.js';
import type { Draft } from '../rule.js';
import { spanOf } from '../text/span.js';
import { outsideFinding } from './outside.js';
import type { Finding } from './report.js';

const picture = /!\[[^\]\n]{0,300}\]\(([^()\n]{1,300})\)/y;

/** Pictures of Markdown in a text that is not Markdown: the signs would be published, and no picture. */
export function picturesInPlainText({ markdown, source, prose, path = '' }: Draft): Finding[] {
  if (markdown) return [];
  const message = isCalendar(path) ? 'cell' : 'plain';
  const findings: Finding[] = [];
  for (let start = prose.indexOf('!['); start >= 0; start = prose.indexOf('![', start + 2)) {
    picture.lastIndex = start;
    const [words = '', address = ''] = picture.exec(source) ?? [];
    if (!/[./]/.test(address)) continue;
    const at = spanOf(source, start, start + words.length);
    findings.push(outsideFinding('picture-in-plain-text', message, at, { words }));
  }
  return findings;
}
