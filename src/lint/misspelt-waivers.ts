import { isCalendar } from '../draft/form.js';
import type { Draft } from '../rule.js';
import { nearest, slipOf } from '../text/nearest.js';
import { spanOf } from '../text/span.js';
import { outsideFinding } from './outside.js';
import type { Finding } from './report.js';
import { form } from './waivers.js';

/** How a waiver comment begins, or the end of one. */
const openings = ['disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'].map(
  (verb) => `redlint-${verb}`,
);

/** The words that other linters use. */
const otherVerbs: readonly (readonly [RegExp, string])[] = [
  [/^(?:ignore|off|skip|waive|allow|suppress|disabled)(?![a-z])/, 'disable'],
  [/^(?:on|enabled|restore)(?![a-z])/, 'enable'],
];

/** Comments that look like waivers but are not. */
export function misspeltWaivers(draft: Draft): Finding[] {
  if (!draft.markdown) return waiversInPlainText(draft);
  return draft.comments.flatMap((comment) => {
    const word = form.test(comment.text) ? undefined : openingOf(comment.text);
    if (word === undefined) return [];
    const near = meantBy(word);
    return near
      ? [outsideFinding('waiver-misspelt', 'near', comment, { word, near })]
      : [outsideFinding('waiver-misspelt', 'unknown', comment, { word, allowed: openings })];
  });
}

/** Comments count in Markdown only: anywhere else they would be published. */
function waiversInPlainText({ source, prose, path = '' }: Draft): Finding[] {
  const message = isCalendar(path) ? 'cell' : 'plain';
  const findings: Finding[] = [];
  for (let start = prose.indexOf('<!--'); start >= 0; start = prose.indexOf('<!--', start + 4)) {
    const close = source.indexOf('-->', start);
    if (close < 0) break;
    const at = spanOf(source, start, close + 3);
    const word = openingOf(at.text);
    if (word !== undefined) findings.push(outsideFinding('waiver-misspelt', message, at, { word }));
  }
  return findings;
}

/** The words with which a comment seems to be a waiver; undefined when it does not. */
function openingOf(text: string): string | undefined {
  const own = text.replace(/\s*-->$/, '');
  const [, first = '', second = ''] = /^<!--\s*([\p{L}\p{N}_:-]{1,60})(?:\s+([\p{L}_-]{1,60}))?/u.exec(own) ?? [];
  const [, head = '', sign = '', verb = ''] = /^([\p{L}\p{N}]+)([_:-]*)(.*)$/u.exec(first) ?? [];
  const isOurs = head.toLowerCase() === 'redlint';
  if (!isOurs && slipOf(head, ['redlint']) === undefined) return undefined;
  if (verb !== '') return isOurs || meantBy(first) !== undefined ? first : undefined;
  const apart = `${first} ${second}`;
  return sign === ':' || meantBy(apart) !== undefined ? apart.trim() : undefined;
}

function meantBy(words: string): string | undefined {
  const [, verb = ''] = /^[\p{L}\p{N}]+[_:\s-]+(.*)$/u.exec(words.toLowerCase()) ?? [];
  const usual = otherVerbs.reduce((text, [other, own]) => text.replace(other, own), verb.replace(/[_:\s]+/g, '-'));
  return usual === '' ? undefined : nearest(`redlint-${usual}`, openings);
}
