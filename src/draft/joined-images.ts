import type { Image, Value, Video } from './media.js';
import { barePath, isSamePicture } from './picture-path.js';

/**
 * The images of a draft, in order of place: an item of the front matter's `images` and the pictures of the body or of a key
 * such as `cover` with its file are one picture, and each gets what the item says. An item stays on its own where
 * no other names its file, or where its alternative text is another.
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

/** The videos of a draft: one of the text that an item of the front matter names is one video with it, and gets what the item says. */
export function joinedVideos(listed: readonly Video[], body: readonly Video[]): Video[] {
  const itemsOf = twinsAmong(listed);
  const videosOf = twinsAmong(body);
  const alone = listed.filter((item) => videosOf(item).length === 0);
  return [...alone, ...body.map((video) => ({ ...itemsOf(video)[0], ...video }))];
}

/** Tells which of the images have the file of another. They are sought by the last part of its path, which all ways of writing it share. */
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

/** The image with what the item with its file says; its own alternative text and caption win over the item's. */
function withFacts(image: Image, item: Image): Image {
  const alt = hasText(image.alt) ? image.alt : (item.alt ?? image.alt);
  const caption = image.caption ?? item.caption;
  const credit = image.credit ?? item.credit;
  const license = image.license ?? item.license;
  // An item that stays on its own, since its alt is another, reports its people itself.
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
