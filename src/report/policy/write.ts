import { ownPage } from '../../config/about-repository.js';
import type { View } from '../format.js';
import { htmlPage } from '../html/page.js';
import { style } from '../html/style.js';
import { inline } from '../markdown/inline.js';
import { escapeLines, escapeText } from '../markup.js';
import { visible, visibleLines } from '../visible.js';
import { type Block, piecesOf } from './blocks.js';

/** The page as Markdown. */
export const policyMarkdown = (blocks: readonly Block[]): string =>
  `${[ownPage, ...blocks.map((block) => markdownOf(shown(block)))].join('\n\n')}\n`;

/** The page as a file of HTML: it asks the network for nothing and prints well. */
export const policyHtml = (blocks: readonly Block[], view: Pick<View, 'locale' | 'tool'>): string => {
  const safe = blocks.map(shown);
  const title = safe.flatMap((block) => ('head' in block ? [block.text] : []))[0] ?? '';
  const body = `<body class="policy">
<main>
${safe.map(htmlOf).join('\n')}
</main>
</body>`;
  return htmlPage({ title, style: style + pageStyle, body }, view);
};

const pageStyle = `
.policy{max-width:48rem}.policy h3{margin:1.5rem 0 .25rem}.policy h4{margin:.5rem 0 .25rem}.policy .post{margin:0 0 .75rem;font:inherit}
@media print{.policy h2,.policy h3,.policy h4{break-after:avoid}.policy .post{break-inside:avoid}}
`;

/** With control characters made visible: the texts of configs and of own rules are somebody's. */
function shown(block: Block): Block {
  if ('items' in block) return { items: block.items.map(visible) };
  if ('code' in block) return { ...block, code: visibleLines(block.code) };
  return { ...block, text: visible(block.text) };
}

const inMarkdown = (text: string): string =>
  piecesOf(text)
    .map((piece, index) => (index % 2 === 0 ? inline(piece) : `\`${piece}\``))
    .join('');

function markdownOf(block: Block): string {
  if ('head' in block) return `${'#'.repeat(block.head)} ${inMarkdown(block.text)}`;
  if ('items' in block) return block.items.map((item) => `- ${inMarkdown(item)}`).join('\n');
  if ('text' in block) return inMarkdown(block.text);
  const ticks = '`'.repeat(Math.max(3, ...[...block.code.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `**${inline(block.title)}**\n\n${ticks}markdown\n${block.code}\n${ticks}`;
}

const inHtml = (text: string): string =>
  piecesOf(text)
    .map((piece, index) => (index % 2 === 0 ? escapeText(piece) : `<code>${escapeText(piece)}</code>`))
    .join('');

function htmlOf(block: Block): string {
  if ('head' in block) return `<h${block.head}>${inHtml(block.text)}</h${block.head}>`;
  if ('items' in block) return `<ul>\n${block.items.map((item) => `<li>${inHtml(item)}</li>`).join('\n')}\n</ul>`;
  if ('text' in block) return `<p>${inHtml(block.text)}</p>`;
  return `<h4>${escapeText(block.title)}</h4>\n<pre class="post">${escapeLines(block.code)}</pre>`;
}
