import { defineRule } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  personal: true,
  *check(draft) {
    const described = new Set(
      draft.images
        .filter((image) => image.from === 'body' && image.alt?.value.trim())
        .map((image) => nameOf(image.file?.value)),
    );
    for (const image of draft.images) {
      if (!image.file || image.decorative || image.alt?.value.trim()) continue;
      if (image.from === 'front-matter' && described.has(nameOf(image.file.value))) continue;
      yield { at: image, message: 'missing', data: { file: nameOf(image.file.value) } };
    }
  },
});

const nameOf = (path = ''): string => path.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
