import * as v from 'valibot';

/** The head of networks.yml explains each key. */
const text = v.pipe(v.string(), v.nonEmpty('config-empty'));
const names = v.pipe(v.array(text), v.nonEmpty('config-empty'));
const certainty = {
  mark: v.picklist(['v', 's', 'unverified'], 'config-choice'),
  src: names,
  note: v.exactOptional(text),
};
const limit = v.exactOptional(v.strictObject({ max: v.number(), ...certainty }));
const unit = v.picklist(['weighted', 'graphemes', 'utf16', 'emoji-bytes'], 'config-choice');

/** `networks.yml`. */
export const networksFile = v.strictObject({
  networks: v.record(
    text,
    v.strictObject({
      title: text,
      names,
      thread: v.exactOptional(v.boolean()),
      text: v.exactOptional(
        v.strictObject({ max: v.number(), unit, shortens: v.exactOptional(v.boolean()), ...certainty }),
      ),
      long: limit,
      bytes: limit,
      caption: limit,
      link: v.exactOptional(v.strictObject({ length: v.number(), ...certainty })),
      needs: v.exactOptional(v.strictObject({ media: v.boolean(), ...certainty })),
      hashtags: limit,
      alt: limit,
      images: limit,
      weight: limit,
      pixels: limit,
      aspect: v.exactOptional(v.strictObject({ min: v.number(), max: v.number(), ...certainty })),
    }),
  ),
});

/** `sources.yml`: what was read for them. */
export const sourcesFile = v.strictObject({
  read: text,
  sources: v.record(
    text,
    v.strictObject({ of: v.exactOptional(text), title: text, dated: v.union([text, v.number()]), url: text }),
  ),
});
