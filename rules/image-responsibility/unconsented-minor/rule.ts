import { type Consent, defineRule, type Issue, imageEntry, missingConsent } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  personal: true,
  options: { age: 14 },
  reads: ['peopleShown'],
  *check(post, { options: { age }, today }): Iterable<Issue> {
    for (const image of post.images) {
      if (image.decorative) continue;
      const { minors, agreed } = post.peopleShown(image);
      if (!minors || (agreed && !image.consent)) continue;
      const { at, words } = minors;
      const given = image.consent;
      const entry = imageEntry(post, image, { consent: { guardian: true } });
      if (!given)
        yield words
          ? { at, message: 'told', data: { words, ...entry } }
          : { at, message: 'marked', data: { ...entry } };
      else if (given === true || !isOfGuardian(given, age)) yield { at, message: 'guardian', data: { age } };
      else {
        const wanting = missingConsent(post, given, today);
        if (wanting) yield { at, ...wanting };
      }
    }
  },
});

/** Given by a guardian, or by the minor who is old enough. */
const isOfGuardian = ({ guardian, own, age = 0 }: Consent, least: number): boolean => guardian || (own && age >= least);
