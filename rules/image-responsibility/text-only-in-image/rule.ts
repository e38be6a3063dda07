import {
  type Draft,
  defineRule,
  type Hit,
  type Image,
  type Issue,
  type Lexicon,
  type Post,
} from '../../../src/rule.js';
import { posterIn } from './poster.js';

/** A text of this many words explains the picture that it points at. */
const enoughWords = 150;

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  personal: true,
  options: { minWords: 10 },
  limits: { minWords: [0, 1000] },
  reads: ['dates', 'images'],
  *check(post, { lexicon, options }): Iterable<Issue> {
    if (post.images.length === 0) {
      // The picture is put beside it later: “All details on the poster 👇”.
      const words = pointingIn(post, lexicon).find(({ end }) =>
        /^\s*(?:$|[\n.!)]|\p{Extended_Pictographic})/u.test(post.source.slice(end, end + 9)),
      );
      if (words && !leadsOn(post)) yield { at: words, message: 'pointed', data: { words: words.text } };
      return;
    }
    const images = post.images.filter((image) => !image.decorative && (image.file || image.alt?.value.trim()));
    const poster = posterIn(post, images, post.publish?.day ?? post.today);
    if (poster) {
      const { image, lacks } = poster;
      yield { at: image.alt ?? image, message: 'poster', data: { what: { term: lacks } } };
      return;
    }
    const [image] = images;
    if (!image) return;
    const said = lexicon.said('entries');
    const code = said.find(({ entry }) => entry.kind === 'scan');
    if (code && !leadsOn(post)) {
      yield { at: placeOf(image), message: 'scanned', data: { words: code.text } };
      return;
    }
    const table = images.find(({ alt }) => alt && post.hitsIn(alt.value, 'images', 'table').some(isAtStart));
    if (table && post.links.length === 0 && !post.paragraphs.some(({ type }) => type === 'cell')) {
      yield { at: placeOf(table), message: 'table' };
      return;
    }
    const [words] = pointingIn(post, lexicon);
    if (words) yield { at: placeOf(image), message: 'pointed', data: { words: words.text } };
    else if (post.words.length < options.minWords)
      yield {
        at: placeOf(image),
        message: 'bare',
        ...(tellsMore(post, options.minWords) && { severity: 'suggestion' }),
      };
  },
});

/** The words of a short text without day and hour that leave the rest to a picture. */
const pointingIn = (post: Post<'dates'>, lexicon: Lexicon): readonly Hit[] =>
  post.kind === 'article' || post.words.length >= enoughWords || post.dates.length + post.times.length > 0
    ? []
    : lexicon.said('entries').filter(({ entry }) => entry.kind === undefined);

/** Does the title alone have as many words as the text should? */
const tellsMore = ({ title }: Draft, least: number): boolean => (title?.value.split(/\s+/).length ?? 0) >= least;

/** Can readers go on without the picture: by a link, a telephone, a mailbox? */
const leadsOn = ({ links, phones, emails, eventData }: Draft): boolean =>
  links.length + phones.length + emails.length > 0 || eventData.has('link');

/** Behind an article at most: “Table of collection days”, “The table …”. */
const isAtStart = ({ start }: Hit): boolean => start < 5;

const placeOf = (image: Image) => (image.alt?.value.trim() ? image.alt : image);
