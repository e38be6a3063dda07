import { type Consent, defineRule, type Issue, imageEntry, missingConsent, peopleShown } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  personal: true,
  options: { age: 14 },
  *check(draft, { options: { age }, today }): Iterable<Issue> {
    for (const image of draft.images) {
      if (image.decorative) continue;
      const { minors, agreed } = peopleShown(draft, image);
      if (!minors || (agreed && !image.consent)) continue;
      const { at, words } = minors;
      const given = image.consent;
      const entry = imageEntry(draft, image, { consent: { guardian: true } });
      if (!given)
        yield words
          ? { at, message: 'told', data: { words, ...entry } }
          : { at, message: 'marked', data: { ...entry } };
      else if (given === true || !isOfGuardian(given, age)) yield { at, message: 'guardian', data: { age } };
      else {
        const wanting = missingConsent(draft, given, today);
        if (wanting) yield { at, ...wanting };
      }
    }
  },
});

/** Given by a guardian, or by the minor who is old enough. */
const isOfGuardian = ({ guardian, own, age = 0 }: Consent, least: number): boolean => guardian || (own && age >= least);
