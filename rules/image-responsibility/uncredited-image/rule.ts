import {
  type Draft,
  defineRule,
  fileName,
  type Hit,
  type Image,
  type Issue,
  mediaEntry,
  overlap,
  overlapsWith,
  type Post,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  severities: ['warning'],
  personal: true,
  reads: ['isOthersWords'],
  *check(post, { lexicon, files, hints }): Iterable<Issue> {
    // A link leads to whoever took it.
    const isLinked = overlapsWith(post.links);
    const taken = lexicon.said('taken').find((hit) => isAlone(post, hit) && !post.isOthersWords(hit) && !isLinked(hit));
    if (taken) yield { at: taken, message: 'taken', severity: 'warning', data: { words: taken.text } };
    // The only picture is the one that was taken.
    if (!hints || (taken && post.images.length < 2)) return;
    // Most posts have no picture that lacks one: their words need not be searched.
    if (post.images.every((image) => !image.file || image.decorative || hasCredit(image))) return;
    const isTold = (text: string): boolean =>
      (['credit', 'licence'] as const).some((group) => lexicon.hitsIn(text, group).some((hit) => hit.entry.weight > 0));
    if (isTold(withMentions(post))) return;
    const isCredited = (image: Image): boolean => {
      const { file, caption } = image;
      if (hasCredit(image) || (caption && isTold(caption.value))) return true;
      const picture = file && files?.picture(file.value);
      return Boolean(picture?.credit ?? picture?.license);
    };
    const nameOf = (image: Image): string => fileName(image.file?.value ?? '');
    const seen = new Set(post.images.filter(isCredited).map(nameOf));
    for (const image of post.images) {
      const name = nameOf(image);
      if (!image.file || image.decorative || seen.has(name)) continue;
      seen.add(name);
      yield {
        at: image,
        hint: true,
        message: 'uncredited',
        data: {
          file: name,
          ...mediaEntry(post, image, { credit: '…' }),
          waiver: 2,
          own: mediaEntry(post, image, { own: true }, { short: true }).entry,
        },
      };
    }
  },
});

/**
 * Does its sentence say no more than where the picture comes from: “Photo: internet”, “a picture that we found online”?
 * “A picture stolen from Facebook asks for money” tells something else.
 */
function isAlone({ sayings, sentenceAt, source }: Post<never>, hit: Hit): boolean {
  const rest = source.slice(hit.end, sentenceAt(hit.start)?.end);
  // “Photo: Facebook/Jess Lee” is hers.
  if (/[:/|]/.test(hit.text)) return /^[\s.)!]*(?:$|\p{Extended_Pictographic})/u.test(rest);
  const verbs = sayings.with([hit]).flatMap(({ verb }) => (verb ? [verb] : []));
  const isTold = verbs.some((verb) => verb.negated || verb.voice === 'passive' || !overlap(verb, hit));
  return !isTold && !/\p{L}/u.test(rest.replace(/^ \p{L}+\)/u, ''));
}

const hasCredit = ({ credit, license, own }: Image): boolean => Boolean(own || credit || license);

/** The prose with the handles that are blank in it: «Foto: @anaruiz». */
function withMentions({ prose, mentions }: Pick<Draft, 'prose' | 'mentions'>): string {
  let at = 0;
  let text = '';
  for (const mention of mentions) {
    text += prose.slice(at, mention.start) + mention.text;
    at = mention.end;
  }
  return text + prose.slice(at);
}
