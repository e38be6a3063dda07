import type { Image, Value, Video } from './media.js';
import { barePath, isSamePicture } from './picture-path.js';

/**
 * The images of a draft, in source order: an item of the front matter's `images` is one picture with those of the body
 * or of a key such as `cover` with the same file, and each gets what the item says. An item stays separate when nothing
 * else names its file, or when its alternative text differs.
 */
export function joinedImages(listed: readonly Image[], body: readonly Image[]): Image[] {
  const items = listed.filter(({ entry }) => entry);
  const others = [...listed.filter(({ entry }) => !entry), ...body];
  const itemsOf = twinsAmong(items);
  const picturesOf = twinsAmong(others);
  const described = others.map((image) => itemsOf(image).reduce(withFacts, image));
  const alone = items.filter((item) => {
    const twins = picturesOf(item);
    return twins.length === 0 || twins.every((image) => isOther(item.alt, image.alt));
  });
  return [...alone, ...described].sort((a, b) => a.start - b.start);
}

/**
 * The videos of a draft: a video in the text and a front matter item with its file are one video, with the item's
 * facts.
 */
export function joinedVideos(listed: readonly Video[], body: readonly Video[]): Video[] {
  const itemsOf = twinsAmong(listed);
  const videosOf = twinsAmong(body);
  const alone = listed.filter((item) => videosOf(item).length === 0);
  const joined = (video: Video): Video => {
    const [item] = itemsOf(video);
    // What the list says of the captions of a player is all that is known of them.
    return { ...item, ...video, ...(item?.captions && { captions: item.captions }) };
  };
  return [...alone, ...body.map(joined)];
}

/**
 * Finds the images that have the same file as another. They are looked up by the last part of the path, which every
 * spelling of it shares.
 */
function twinsAmong<M extends Media>(images: readonly M[]): (image: Media) => readonly M[] {
  const byName = new Map<string, M[]>();
  const nameOf = ({ file, id }: Media): string => barePath((file ?? id)?.value ?? '').replace(/^.*\//s, '');
  for (const image of images) byName.set(nameOf(image), [...(byName.get(nameOf(image)) ?? []), image]);
  return (image) => (byName.get(nameOf(image)) ?? []).filter((other) => isTwin(other, image));
}

type Media = Pick<Image, 'file' | 'id'>;

const isTwin = (one: Media, other: Media): boolean => {
  const [file, named] = [one.file ?? one.id, other.file ?? other.id];
  return file !== undefined && named !== undefined && isSamePicture(file.value, named.value);
};

const hasText = (value: Value | undefined): value is Value => value !== undefined && value.value.trim() !== '';

const isOther = (item: Value | undefined, own: Value | undefined): boolean =>
  hasText(item) && hasText(own) && item.value.trim() !== own.value.trim();

/** The image with the facts of the item for its file; its own alternative text and caption win over the item's. */
function withFacts(image: Image, item: Image): Image {
  const alt = hasText(image.alt) ? image.alt : (item.alt ?? image.alt);
  const caption = image.caption ?? item.caption;
  const credit = image.credit ?? item.credit;
  const license = image.license ?? item.license;
  // An item kept separate because of its alt text reports its people itself.
  const shows = (flag: boolean | undefined): boolean | undefined =>
    flag && isOther(item.alt, image.alt) ? undefined : flag;
  const people = image.people ?? shows(item.people);
  const minors = image.minors ?? shows(item.minors);
  const consent = image.consent ?? item.consent;
  return {
    ...image,
    entry: true,
    ...(alt && { alt }),
    ...(caption && { caption }),
    ...(credit && { credit }),
    ...(license && { license }),
    ...(people !== undefined && { people }),
    ...(minors !== undefined && { minors }),
    ...(consent !== undefined && { consent }),
    decorative: image.decorative || item.decorative,
    own: image.own || item.own,
  };
}
