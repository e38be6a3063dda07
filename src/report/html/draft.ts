import type { Report } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { networkTitle } from '../../network/network.js';
import { excerpt } from '../../text/excerpt.js';
import type { View } from '../format.js';
import { escapeSentence, escapeText, tag } from '../markup.js';
import { inPiece, type ShownFinding, whereOf } from '../said/found.js';
import { languageName } from '../said/language-name.js';
import { paragraphsOf, saysAll } from '../said/proposal.js';
import { inWholeWords } from '../said/whole-words.js';
import { markedText } from './marked-text.js';

/** What the section of a draft needs. */
export interface DraftPlace {
  readonly view: View;
  /** Number of the draft on the page, from 1: part of the ids. */
  readonly number: number;
  /** Reasons that are shown further up. */
  readonly shown: Set<string>;
}

/** A draft: its text with the findings marked and numbered, and each finding with its reason and its remedy. */
export function draft(report: Report, found: readonly ShownFinding[], place: DraftPlace): string {
  const { view, number } = place;
  const t = (key: string) => escapeText(say(view.locale, `report.${key}`));
  const kind = report.kind === 'notice' ? [] : [say(view.locale, `report.kind_${report.kind}`)];
  const name = languageName(report.language, view.locale);
  const spoken = report.languageAssumed ? say(view.locale, 'report.language_guess', { language: name }) : name;
  const facts = [spoken, ...kind, ...report.networks.map(networkTitle)].join(' · ');
  const language = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})?$/.test(report.language ?? '') ? report.language : undefined;
  return `<article class="draft" aria-labelledby="d${number}">
<h3 id="d${number}">${escapeText(report.path)}</h3>
<p class="facts">${escapeText(facts)}</p>
<div class="sides">
<div class="text">
<h4>${t('html_text')}</h4>
${tag('div', { class: 'post', lang: language })}>${markedText(report.source.text, found, number, t('html_gap'))}</div>
</div>
<div>
<h4>${t('html_findings')}</h4>
<ol class="findings">
${found.map((one, i) => item(one, i + 1, place)).join('\n')}
</ol>
</div>
</div>
</article>`;
}

function item(found: ShownFinding, index: number, { view, number, shown }: DraftPlace): string {
  const { finding, from, sentence, title, why, principle, report } = found;
  const t = (key: string, slots = {}) => escapeText(say(view.locale, `report.${key}`, slots));
  const placeText = escapeText(
    whereOf(report, finding, from, view.locale) ||
      inPiece(finding, say(view.locale, 'report.html_place', { line: from.line })),
  );
  const first = !shown.has(why);
  shown.add(why);
  const of = principle
    ? ` · <a href="#p${principle.number}">${t('html_principle_n', { number: principle.number, short: principle.short })}</a>`
    : '';
  const isOpen = first || view.why === 'all';
  const reason = `<details${isOpen ? ' open' : ' class="again"'}><summary>${t('why')}</summary><p>${escapeSentence(why)}</p></details>`;
  const head = tag('li', {
    class: `finding ${finding.severity}`,
    id: `f${number}-${index}`,
    'data-principle': finding.principle ?? '',
    'data-severity': finding.severity,
  });
  return `${head}>
<p class="message"><a class="number" href="#m${number}-${index}">${index}</a> <strong class="severity">${t(finding.severity)}</strong> ${escapeSentence(sentence)}</p>
${instead(found, view)}<p class="rule">${escapeSentence(title)}${of} · ${placeText}</p>
${view.why === 'none' ? '' : `${reason}\n`}</li>`;
}

function instead({ finding, report: { source }, sentence }: ShownFinding, view: View): string {
  const { fix, suggest = [], at } = finding;
  const t = (key: string) => escapeText(say(view.locale, `report.${key}`));
  const line = (label: string, texts: string) => `<p class="instead"><strong>${t(label)}</strong> ${texts}</p>\n`;
  if (!fix || fix.length === 0) {
    if (saysAll(sentence, suggest, view.locale)) return '';
    const texts = suggest.map((text) =>
      paragraphsOf(text)
        .map((one) => `<ins>${escapeText(cut(one))}</ins>`)
        .join(` ${t('below')} `),
    );
    return line('write', texts.join(` ${t('or')} `));
  }
  const change = inWholeWords(source.text, fix, at);
  const old = `<del>${escapeText(cut(change.old))}</del>`;
  return change.new === ''
    ? line('html_remove', old)
    : line('write', `${old} → <ins>${escapeText(cut(change.new))}</ins>`);
}

const cut = (text: string): string => excerpt(text, 400);
