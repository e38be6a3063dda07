import type { Picture } from '../../src/image/picture.js';
import { button, byId, h, icon } from '../browser/dom.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { factsAskedOf, isVideo, type PictureFact } from './facts.js';
import type { NamedPicture } from './picture.js';

/** The actions on the card of a picture. */
export interface PictureActs {
  /** Its description; undefined for a video that is only linked. */
  alt(picture: NamedPicture): string | undefined;
  describe(picture: NamedPicture, alt: string): void;
  tell(picture: NamedPicture, fact: PictureFact, holds: boolean): void;
  download(picture: NamedPicture): void;
  remove(picture: NamedPicture): void;
}

/** The pictures of the post, with the questions about each. */
export function showPictures(pictures: readonly NamedPicture[], acts: PictureActs): void {
  byId('pictures').replaceChildren(
    ...(pictures.length > 0 ? [h('h3', {}, t('pictures')), ...pictures.map((picture) => cardOf(picture, acts))] : []),
  );
}

/** Updates the descriptions on the cards from the text. */
export function refreshAlts(pictures: readonly NamedPicture[], acts: PictureActs): void {
  for (const picture of pictures) {
    const field = document.getElementById(fieldOf(picture));
    if (field instanceof HTMLTextAreaElement && field !== document.activeElement) field.value = acts.alt(picture) ?? '';
  }
}

/** Puts the cursor where the picture is described, or on its first checkbox; false without a card. */
export function focusCard(file: string): boolean {
  const card = byId('pictures').querySelector<HTMLElement>(`[data-file="${CSS.escape(file)}"]`);
  const field = card?.querySelector<HTMLElement>('textarea, input');
  card?.scrollIntoView({ block: 'nearest' });
  field?.focus({ preventScroll: true });
  return field !== undefined && field !== null;
}

const fieldOf = ({ file }: NamedPicture): string => `alt-${file}`;

function cardOf(picture: NamedPicture, acts: PictureActs): HTMLElement {
  const { file, added } = picture;
  const remove = () => acts.remove(picture);
  return h(
    'div',
    { class: 'picture', 'data-file': file },
    added ? h('img', { src: added.address, alt: '' }) : h('span', { class: 'absent' }, icon('picture')),
    h(
      'div',
      { class: 'about' },
      h(
        'p',
        { class: 'name' },
        h('strong', {}, file),
        button(t('picture_remove', { name: file }), 'clear', remove, { bare: true, class: 'quiet' }),
      ),
      ...(isVideo(file) ? [] : inside(picture, acts)),
      ...(acts.alt(picture) === undefined ? [] : description(picture, acts)),
      h('div', { class: 'ticks' }, ...factsAskedOf(file).map((fact) => tick(picture, fact, acts))),
    ),
  );
}

/** The description of the picture, also kept in the text. */
function description(picture: NamedPicture, acts: PictureActs): Node[] {
  const id = fieldOf(picture);
  const hint = `${id}-hint`;
  const oninput = () => acts.describe(picture, field.value);
  const field = h('textarea', { id, rows: 2, 'aria-describedby': hint, oninput });
  field.value = acts.alt(picture) ?? '';
  return [
    h('label', { for: id }, t('picture_alt')),
    field,
    h('p', { class: 'soft hint', id: hint }, t('picture_alt_hint')),
  ];
}

function tick(picture: NamedPicture, fact: PictureFact, acts: PictureActs): HTMLElement {
  const onchange = () => acts.tell(picture, fact, input.checked);
  const input = h('input', { type: 'checkbox', checked: picture.told.has(fact), onchange });
  return h('label', {}, input, h('span', {}, t(`picture_${fact}`)));
}

function sizeOf({ width, height, bytes }: Picture): string {
  const mega = bytes >= 1e5;
  const weight = `${(bytes / (mega ? 1e6 : 1e3)).toLocaleString(locale(), { maximumFractionDigits: 1 })} ${mega ? 'MB' : 'kB'}`;
  if (!width || !height) return t('picture_weight', { weight });
  return t('picture_size', { width: width.toLocaleString(locale()), height: height.toLocaleString(locale()), weight });
}

/** The hidden data in the picture, and how to remove it. */
function inside(named: NamedPicture, acts: PictureActs): Node[] {
  if (!named.added) return [h('p', { class: 'soft' }, t('picture_absent'))];
  const { picture, cleaned } = named.added;
  const size = h('p', { class: 'soft' }, sizeOf(picture));
  if (picture.broken)
    return [size, h('p', { class: 'inside private' }, icon('error'), t('picture_broken', { name: named.file }))];
  const what = [
    ...(picture.gps ? [t('picture_gps')] : []),
    ...(picture.serial ? [t('picture_serial')] : []),
    ...(picture.person ? [t('picture_person', { name: picture.person })] : []),
  ];
  const kept = picture.credit ? [h('p', { class: 'soft' }, t('picture_credit', { name: picture.credit }))] : [];
  const clean = t(picture.credit ? 'picture_clean_but' : 'picture_clean');
  if (what.length === 0) return [size, h('p', { class: 'inside clean' }, icon('pass'), clean), ...kept];
  return [
    size,
    h('p', { class: 'inside private' }, icon('warning'), t('picture_private', { what })),
    cleaned
      ? button(t('picture_strip'), 'file', () => acts.download(named), { class: 'remedy' })
      : h('p', { class: 'soft' }, t('picture_by_hand')),
    ...kept,
  ];
}
