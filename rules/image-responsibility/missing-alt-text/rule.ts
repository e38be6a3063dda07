import { defineRule, fileName } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  personal: true,
  *check(draft) {
    const nameOf = (file?: { value: string }): string => fileName(file?.value ?? '');
    const described = new Set(
      draft.images.filter((image) => image.from === 'body' && image.alt?.value.trim()).map(({ file }) => nameOf(file)),
    );
    for (const image of draft.images) {
      if (!image.file || image.decorative || image.alt?.value.trim()) continue;
      if (image.from === 'front-matter' && described.has(nameOf(image.file))) continue;
      yield { at: image, message: 'missing', data: { file: nameOf(image.file) } };
    }
  },
});
