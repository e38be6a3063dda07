import { defineRule, fileName, type Value, whyUseless } from '../../../src/rule.js';

/** Pictures with the same alternative text, which says nothing. */
interface Alike {
  readonly at: Value;
  readonly message: string;
  readonly files: Set<string>;
}

export default defineRule({
  severity: 'error',
  personal: true,
  reads: ['links-and-alt'],
  *check(post) {
    const found = new Map<string, Alike>();
    for (const { alt, file, decorative, unshown } of post.images) {
      if (!alt?.value.trim() || decorative || unshown) continue;
      const message = whyUseless(post, alt, file);
      if (!message) continue;
      const text = alt.value.trim();
      const alike = found.get(text) ?? { at: alt, message, files: new Set() };
      // A picture named by a front matter key and shown in the text is one picture.
      found.set(text, { ...alike, files: alike.files.add(fileName(file?.value ?? '')) });
    }
    for (const [alt, { at, message, files }] of found) {
      const count = files.size;
      yield { at, message, data: { alt, count }, ...(count > 1 && { cases: count }) };
    }
  },
});
