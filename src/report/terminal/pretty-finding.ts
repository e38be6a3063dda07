import { networkTitle } from '../../network/network.js';
import type { ShownFinding } from '../said/found.js';
import { proposalOf } from '../said/proposal.js';
import { visible } from '../visible.js';
import { frameOf } from './frame.js';
import { linked } from './linked.js';
import type { Page } from './terminal.js';
import { shorten, widthOf, wrap } from './width.js';

const colors = { error: 'red', warning: 'yellow', suggestion: 'cyan' } as const;

/**
 * A finding: place, severity, sentence and rule; its line underlined; what to write instead; the reason. `columns` are
 * the widths of place and severity.
 */
export function findingText(
  found: ShownFinding,
  page: Page,
  columns: { readonly place: number; readonly severity: number },
): string {
  const { paint } = page;
  const color = colors[found.finding.severity];
  const { line, text, under, until } = frameOf(found, page.width - String(found.from.line).length - 6);
  const gutter = ' '.repeat(String(line).length + 3);
  const frame = [`${paint.dim(`   ${line} │`)} ${text}`, `${paint.dim(`${gutter} │`)} ${paint[color](under)}`];
  const goesOn = until ? page.t('lines', { line: until }) : '';
  if (until && gutter.length + 4 + widthOf(under + goesOn) <= page.width) frame[1] += ` ${paint.dim(goesOn)}`;
  else if (until) frame.push(paint.dim(`${gutter} │ ${goesOn}`));
  return [...headline(found, page, columns), ...frame, ...advice(found, page), ...reason(found, page)].join('\n');
}

function headline(
  { finding, from, message }: ShownFinding,
  page: Page,
  columns: { place: number; severity: number },
): string[] {
  const { paint, width } = page;
  const place = `${from.line}:${from.column}`.padStart(columns.place);
  const severity = page.t(finding.severity).padEnd(columns.severity);
  const name = linked(paint.dim(visible(finding.rule)), page.view.linkOf?.(finding.rule));
  const networks = finding.networks ? ` · ${finding.networks.map(networkTitle).join(', ')}` : '';
  const rule = name + paint.dim(networks);
  const hang = columns.place + columns.severity + 6;
  const lines = wrap(visible(message), width - hang);
  const last = lines.at(-1) ?? '';
  const fits = hang + widthOf(last) + 3 + widthOf(visible(finding.rule) + networks) <= width;
  const shown = lines.map((line, i) => (i === 0 ? line : ' '.repeat(hang) + line));
  if (fits) shown[shown.length - 1] += `   ${rule}`;
  else shown.push(' '.repeat(hang) + rule);
  shown[0] = `  ${paint.dim(place)}  ${paint[colors[finding.severity]].bold(severity)}  ${shown[0]}`;
  return shown;
}

function advice(found: ShownFinding, page: Page): string[] {
  const quote = (text: string) => shorten(visible(text), Math.floor(page.width / 3));
  const proposal = proposalOf(found, page.view.locale, quote);
  return proposal ? hung(proposal.label, proposal.text, page, (label) => page.paint.green(label)) : [];
}

function reason({ why, principle }: ShownFinding, page: Page): string[] {
  const { view, t, paint } = page;
  if (view.why === 'none' || (view.why === 'first' && page.wasShown(why))) return [];
  const of = principle ? ` (${t('principle', { number: principle.number, id: principle.id })})` : '';
  return hung(t('why'), visible(why + of), page, (label) => paint.cyan(label));
}

/** «Label · text», wrapped so that its lines are indented to its first word. */
function hung(label: string, text: string, { width, paint }: Page, color: (label: string) => string): string[] {
  const indent = ' '.repeat(7);
  const hang = 7 + widthOf(label) + 3;
  return wrap(text, Math.min(width, 110) - hang).map((line, i) =>
    i === 0 ? `${indent}${color(label)} ${paint.dim('·')} ${line}` : `${' '.repeat(hang)}${line}`,
  );
}
