import {
  type Draft,
  defineRule,
  findNames,
  type Group,
  type Issue,
  type Post,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { asWritten } from './as-written.js';
import { findIdentity, type Identity, maskDni } from './identity.js';
import { textsOf } from './published.js';

export default defineRule({
  severity: 'error',
  personal: true,
  shared: true,
  fixable: true,
  options: { allow: [] as string[] },
  reads: ['personal'],
  *check(post, { options }) {
    const allowed = new Set(options.allow.map((number) => number.replace(/[^A-Za-z0-9]/g, '').toUpperCase()));
    const seen = new Set<number>();
    for (const { text, sourceOf } of textsOf(post)) {
      for (const found of findIdentity(text)) {
        const { start, end } = sourceOf(found);
        if (seen.has(start)) continue;
        seen.add(start);
        if (found.valid && !allowed.has(found.number) && isPersonal(found, text, post))
          yield issueOf(found, post, spanOf(post.source, start, end));
      }
    }
  },
});

function issueOf({ kind, text }: Identity, draft: Draft, at: Span): Issue {
  if (kind !== 'dni' && kind !== 'nie') return { at, message: 'other', data: { what: { term: kind } } };
  const mask = maskDni(text);
  const written = asWritten(draft, at.start, mask);
  return {
    at,
    message: 'dni',
    data: { mask },
    ...(written !== undefined && { fix: [{ start: at.start, end: at.end, text: written }] }),
  };
}

/** Does the number stand for a person here? The words that show it are those of the lexicon `personal`. */
function isPersonal(found: Identity, text: string, post: Post<'personal'>): boolean {
  const near = around(text, found, 160, /[.!?]\s|\n/g);
  const has = (group: Group<'personal'>, where = near): boolean => post.hitsIn(where, 'personal', group).length > 0;
  const paragraph = (): string => around(text, found, 500, /\n\s*\n/g);
  const hasPerson = (): boolean => has('own') || findNames(near).length > 0;
  if (has('example')) return false;
  switch (found.kind) {
    case 'dni':
    case 'nie':
      return (
        !has('reference', text.slice(Math.max(0, found.start - 30), found.start)) &&
        (found.number.length > 8 || has('cue'))
      );
    case 'iban':
      return (
        has('own') ||
        ((findNames(near).length > 0 || has('own', paragraph())) && !has('payment') && !has('body', paragraph()))
      );
    case 'nss':
      return /\D/.test(found.text) || has('cue');
    case 'nino':
      return /\s/.test(found.text) || has('cue');
    case 'card':
      return found.text.length > 14 || has('cue');
    case 'nhs':
      return has('cue');
    case 'mobile':
      return has('own_phone');
    case 'plate':
      return has('vehicle') && (has('person') || hasPerson());
    default:
      return true;
  }
}

/** The text around a number, at most `reach` characters to each side, up to what ends it. */
function around(text: string, { start, end }: Identity, reach: number, ends: RegExp): string {
  const from = Math.max(0, start - reach);
  const last = [...text.slice(from, start).matchAll(ends)].at(-1);
  const next = text.slice(end, end + reach).search(ends);
  return text.slice(last ? from + last.index + last[0].length : from, next < 0 ? end + reach : end + next + 1);
}
