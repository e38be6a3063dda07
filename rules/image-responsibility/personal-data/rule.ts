import { type Draft, defineRule, type Issue, isCorporate, overlapsWith, type Span, spanOf } from '../../../src/rule.js';
import { asWritten } from './as-written.js';
import { isOfNamed, isPersonal, namedIn } from './belonging.js';
import { givenBack } from './given-back.js';
import { bare, type Identity, identitiesAmong, numbersIn } from './identity.js';
import { namedMails } from './mailboxes.js';
import { maskDni } from './mask.js';
import { privateOf, toldOf } from './private-life.js';
import { textsOf } from './published.js';

export default defineRule({
  severity: 'error',
  severities: ['warning', 'suggestion'],
  personal: true,
  shared: true,
  fixable: true,
  options: { allow: [] as string[] },
  reads: ['datesToCome', 'grammar', 'kind', 'ownerOf', 'personal'],
  alike: { kind: 'tells-private', message: 'private', sign: privateOf },
  *check(post, { lists, hints, options, organization }) {
    const allowed = new Set(options.allow.map(bare).filter((number) => number !== ''));
    const seen = new Set<number>();
    const numbers: Span[] = [];
    for (const { text, sourceOf } of textsOf(post)) {
      for (const found of identitiesAmong(post.foundInParts(numbersIn, text), namedIn(text, post))) {
        const { start, end } = sourceOf(found);
        if (seen.has(start)) continue;
        seen.add(start);
        const at = spanOf(post.source, start, end);
        numbers.push(at);
        if (
          !allowed.has(found.number) &&
          (found.valid || isOfNamed(found, text, post)) &&
          isPersonal(found, text, post)
        )
          yield issueOf(found, post, at);
      }
    }
    const isOurs = (address: string): boolean => isCorporate(address, lists, organization.domains);
    const given = [...givenBack(post, isOurs)];
    const isKnown = overlapsWith([...numbers, ...given]);
    const told = toldOf(post, hints, isKnown);
    const mails = hints && told.length === 0 ? namedMails(post, isOurs).filter((mail) => !isKnown(mail)) : [];
    for (const at of [...told, ...mails.slice(0, 1).map((mail) => ({ ...mail, isLikely: true }))]) {
      const issue: Issue = { at, message: 'told', severity: 'warning', data: { words: at.text } };
      yield at.isLikely ? { ...issue, severity: 'suggestion', hint: true } : issue;
    }
    for (const at of given) {
      const words = bare(at.text);
      if (![...allowed].some((number) => words.endsWith(number)))
        yield { at, message: 'given', severity: 'warning', data: { words: at.text } };
    }
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
