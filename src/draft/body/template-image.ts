import { spanOf } from '../../text/span.js';
import type { Image, Value } from '../media.js';
import { decodeEntities } from './entities.js';
import { calledBy, type Template } from './templates.js';

/** A word for a picture inside a name: `legacy-img`, `img_right`, `imageWithClass`, `figure.html`. */
const pictureWord =
  /(?:^|[^a-z])(?:imgs?|images?|figures?|fig|pictures?|pics?|photos?|fotos?|imagen|imagenes|figura)(?![a-z])/i;
/** With one of these it names several pictures, or a part of one. */
const otherWord =
  /(?:^|[^a-z])(?:galler(?:y|ies)|galerias?|sliders?|carousel|captions?|credits?|end|close|url|path|link|group|grid|row|compare|comparison|gifs?|video)(?![a-z])/i;
/** Tags that print any file they name: a picture if the file is one. */
const printers = /^(?:assets?|cloudinary)$/;
const picture = /\.(?:jpe?g|png|gif|webp|avif|svg|hei[cf]|tiff?|bmp)(?:[?#]|$)/i;

const files = [
  ...['src', 'file', 'path', 'url', 'image', 'img', 'filename', 'photo', 'picture', 'source', 'image_path', 'img_path'],
  ...['imagen', 'foto', 'image-path', 'imagepath', 'image_url', 'img_url'],
];
const alts = ['alt', 'alt_text', 'alttext', 'alt-text', 'image_alt', 'img_alt', 'alternative'];

/**
 * The image of a shortcode or tag whose name has a word for a picture: `{{< figure >}}`, `{% img-right "file" "alt"
 * %}`, `{% include image.html src="…" %}`; undefined for other templates. One named by an id has no file.
 */
export function templateImage(source: string, template: Template): Image | undefined {
  const { name, arguments: given } = calledBy(source, template) ?? template;
  if (given.length === 0) return undefined;
  if (printers.test(name) ? !printsPicture(source, template) : !isPicture(name, isInBraces(source, template)))
    return undefined;
  const valueAt = ({ start, end }: Template['arguments'][number]): Value => ({
    ...spanOf(source, start, end),
    value: plain(source.slice(start, end)),
  });
  const named = (...names: string[]): Value | undefined => {
    const found = given.find((one) => names.includes(one.name?.toLowerCase() ?? ''));
    return found && valueAt(found);
  };
  const loose = given.filter(({ name: own }) => own === undefined);
  const place = loose.find((one) => picture.test(source.slice(one.start, one.end))) ?? loose[0];
  const file = named(...files) ?? (place && valueAt(place));
  const behind = loose.filter((one) => one !== place && place && one.start > place.end && isQuoted(source, one));
  const second = behind.find((one) => !styling.test(source.slice(one.start, one.end))) ?? behind[0];
  const alt = named(...alts) ?? (second && valueAt(second)) ?? dashed(source, template);
  const caption = named('caption', 'title', 'description', 'desc');
  const credit = named('attr', 'credit', 'attribution', 'author', 'photographer');
  return {
    ...spanOf(source, template.start, template.end),
    from: 'body',
    form: 'shortcode',
    ...(file && (/[./]/.test(file.value) ? { file } : { id: file })),
    ...(alt && { alt }),
    ...(caption && caption.value !== '' && { caption }),
    decorative: /^(?:true|1)$/.test(named('decorative')?.value ?? '') || named('role')?.value === 'presentation',
    ...(credit && credit.value !== '' && { credit }),
    own: false,
  };
}

/** Without the backslashes that editors of Markdown write before the signs of a name: `plan\_norte.jpg`. */
const plain = (text: string): string => decodeEntities(text).replace(/\\(?=[_*])/g, '');

/** A class, a size, a side, an address: not a description if another text follows. */
const styling = /^(?:[a-z\d_:.%-]*|(?=.*[_-])[a-z\d_:-]+(?: [a-z\d_:-]+)+|(?:https?:|\.{0,2}\/)\S*)$/;

/** `{% asset plaza.jpg alt="…" %}`, but not an address for an attribute: `<img src="{% asset plaza.jpg @path %}">`. */
const printsPicture = (source: string, template: Template): boolean =>
  !isInBraces(source, template) &&
  !/["'(=]/.test(source[template.start - 1] ?? '') &&
  template.arguments.some(({ start, end }) => picture.test(source.slice(start, end))) &&
  !/\s@(?:path|uri|url|data_uri|data)\b/.test(source.slice(template.start, template.end));

/** A variable such as `{{ page.image }}` does not count: an expression must be a call by the plain word. */
function isPicture(name: string, expression: boolean): boolean {
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2');
  return expression
    ? /^(?:img|image|figure|picture|foto|imagen)$/i.test(name)
    : pictureWord.test(apart) && !otherWord.test(apart);
}

const isInBraces = (source: string, { start }: Template): boolean =>
  source.startsWith('{{', start) && !/[<%]/.test(source[start + 2] ?? '');

const isQuoted = (source: string, { start }: Template['arguments'][number]): boolean =>
  /["'`]/.test(source[start - 1] ?? '');

/** `{% picture plaza.jpg --alt La plaza vacía %}`, as in Jekyll Picture Tag. */
function dashed(source: string, { start, end }: Template): Value | undefined {
  const found = /--alt[ \t]{1,8}([^%{}]{1,500}?)[ \t]{0,8}(?:--|-?%\})/.exec(source.slice(start, end));
  if (!found) return undefined;
  const from = start + found.index + found[0].indexOf(found[1] as string, 5);
  const value = found[1] as string;
  return { ...spanOf(source, from, from + value.length), value: decodeEntities(value) };
}
