import {
  type Consent,
  defineRule,
  type Image,
  type Issue,
  type Lexicon,
  mediaEntry,
  missingConsent,
  type Post,
  type Span,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  severities: ['warning', 'suggestion'],
  personal: true,
  options: { age: 14 },
  limits: { age: [0, 21] },
  reads: ['minorsAround', 'peopleShown'],
  *check(post, { lexicon, options: { age } }): Iterable<Issue> {
    for (const image of post.images) {
      const { minors, agreed } = post.peopleShown(image);
      if (agreed && !image.consent) continue;
      if (!minors || image.decorative) {
        if (!image.consent) yield* around(post, image);
        continue;
      }
      const { at, words, isLikely } = minors;
      if (isLikely && image.consent) continue;
      const given = image.consent;
      const entry = mediaEntry(post, image, { consent: { guardian: true } });
      if (!given)
        yield words
          ? {
              at,
              message: 'told',
              data: { words, ...entry, waiver: 2 },
              ...(mayBeStaged(post, lexicon, at) && { severity: 'warning' }),
              ...(isLikely && { severity: 'suggestion', hint: true }),
            }
          : { at, message: 'marked', data: { ...entry } };
      else if (given === true || !isOfGuardian(given, age)) yield { at, message: 'guardian', data: { age } };
      else {
        const wanting = missingConsent(post, given, post.today);
        if (wanting) yield { at, ...wanting };
      }
    }
  },
});

/** A picture called decorative, or not described, is reported like one described honestly. */
function* around(post: Post<'minorsAround'>, image: Image): Iterable<Issue> {
  const minors = post.minorsAround(image);
  if (!minors) return;
  const { at, isShown } = minors;
  const { entry, where } = mediaEntry(post, image, { consent: { guardian: true } });
  const data = { words: at.text, entry, where };
  yield isShown
    ? { at, message: 'pictured', severity: 'warning', data }
    : { at, message: 'around', severity: 'suggestion', data };
}

/** A text of so many words that never speaks of children has a picture of them only to illustrate it. */
const longText = 80;

/**
 * May those shown be paid or have agreed: in a picture with lettering, an advertisement, or one that only illustrates?
 */
const mayBeStaged = ({ title, words }: Post<never>, lexicon: Lexicon, { text }: Span): boolean =>
  lexicon.hitsIn(text, 'lettering').length > 0 ||
  (words.length > longText &&
    lexicon.hits('minors').length === 0 &&
    lexicon.hitsIn(title?.value ?? '', 'minors').length === 0);

/** Given by a guardian, or by a minor who is old enough. */
const isOfGuardian = ({ guardian, own, age = 0 }: Consent, least: number): boolean => guardian || (own && age >= least);
