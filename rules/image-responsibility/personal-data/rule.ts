import { type Draft, defineRule, type Issue, type Span, spanOf } from '../../../src/rule.js';
import { asWritten } from './as-written.js';
import { isPersonal, namedIn } from './belonging.js';
import { givenBack } from './given-back.js';
import { findIdentity, type Identity } from './identity.js';
import { maskDni } from './mask.js';
import { textsOf } from './published.js';

export default defineRule({
  severity: 'error',
  personal: true,
  shared: true,
  fixable: true,
  options: { allow: [] as string[] },
  reads: ['ownerOf', 'personal'],
  *check(post, { options }) {
    const allowed = new Set(options.allow.map((number) => number.replace(/[^A-Za-z0-9]/g, '').toUpperCase()));
    const seen = new Set<number>();
    for (const { text, sourceOf } of textsOf(post)) {
      for (const found of findIdentity(text, namedIn(text, post))) {
        const { start, end } = sourceOf(found);
        if (seen.has(start)) continue;
        seen.add(start);
        if (found.valid && !allowed.has(found.number) && isPersonal(found, text, post))
          yield issueOf(found, post, spanOf(post.source, start, end));
      }
    }
    for (const at of givenBack(post))
      if (
        ![...allowed].some((number) =>
          at.text
            .replace(/[^A-Za-z0-9]/g, '')
            .toUpperCase()
            .endsWith(number),
        )
      )
        yield { at, message: 'given', severity: 'warning', data: { words: at.text } };
  },
});

function issueOf({ kind, text, needsName }: Identity, draft: Draft, at: Span): Issue {
  if (needsName || (kind !== 'dni' && kind !== 'nie')) return { at, message: 'other', data: { what: { term: kind } } };
  const mask = maskDni(text);
  const written = asWritten(draft, at.start, mask);
  return {
    at,
    message: 'dni',
    data: { mask },
    ...(written !== undefined && { fix: [{ start: at.start, end: at.end, text: written }] }),
  };
}
