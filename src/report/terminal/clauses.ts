import type { Finding } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import type { Post, Said } from '../../rule.js';
import { overlap, placesOf, type Span } from '../../text/span.js';
import { visible } from '../visible.js';

/** The most clauses shown of a draft. */
const mostShown = 120;

/**
 * What a draft says as redlint reads it, one clause on each line: who does what, the acts it may be, and its mode.
 * Clauses with a finding are marked. Empty for a language whose sentences are not read.
 */
export function clausesText(
  post: Post,
  findings: readonly Pick<Finding, 'at'>[],
  path: string,
  locale: string,
): string {
  const { all } = post.sayings;
  if (all.length === 0) return '';
  const t = (key: string, slots = {}) => say(locale, `cli.${key}`, slots);
  const placeOf = placesOf(post.source);
  const lines = all.slice(0, mostShown).map((said) => {
    const { line, column } = placeOf(said.start);
    const mark = findings.some(({ at }) => overlap(at, said)) ? '►' : ' ';
    return `${mark} ${`${line}:${column}`.padEnd(7)} ${clauseLine(post, said, t)}`;
  });
  if (all.length > mostShown) lines.push(t('explain_rest', { count: all.length - mostShown }));
  return `${t('explain_clauses', { path })}\n${lines.join('\n')}\n\n`;
}

function clauseLine(
  { prose }: Post,
  said: Said,
  t: (key: string, slots?: Readonly<Record<string, string>>) => string,
): string {
  const { verb, subject, agent, mode, time, groups } = said;
  const words = ({ start, end }: Pick<Span, 'start' | 'end'>) =>
    t('clause_words', { words: visible(prose.slice(start, end).replace(/\s+/g, ' ')) });
  const who = agent ?? (verb?.voice === 'active' ? subject : undefined);
  const named = groups.filter(({ start }) => start !== who?.start);
  const how = [
    t(`clause_${mode}`),
    time && t(`clause_${time.replace('-', '')}`),
    verb && verb.voice !== 'active' && t(`clause_${verb.voice}`),
    verb?.negated && t('clause_negated'),
  ];
  return [
    who && `${t('clause_who')} ${words(who)}`,
    verb ? `${t('clause_does')} ${words(verb)} (${[verb.lemma, ...verb.acts].join(', ')})` : t('clause_noverb'),
    named.length > 0 && `${t('clause_about')} ${named.map(words).join(' ')}`,
    how.filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}
