import { spanOf } from '../text/span.js';
import type { Body } from './body/body.js';
import type { Comment, Meta } from './draft.js';
import { factOf } from './front-matter/keys.js';
import { unreadTexts } from './front-matter/unread-texts.js';
import type { Unseen } from './media.js';
import { labelOf } from './pieces/label.js';
import { isProse } from './prose.js';

interface Read {
  readonly meta: Meta;
  /** The end of the front matter. */
  readonly from: number;
  readonly body: Body;
}

/**
 * What of a text cannot be looked at, in source order: in its front matter if it `hasKeys` of its own, in comments, in
 * its body. `prose` are the words that are read.
 */
export function unseenOf(
  source: string,
  { meta, from, body }: Read,
  { hasKeys, prose }: { readonly hasKeys: boolean; readonly prose: string },
): Unseen[] {
  const keys = hasKeys ? unreadTexts(meta, source.slice(from)) : [];
  const found: Unseen[] = [
    ...keys.map(({ key, at }): Unseen => ({ ...at, kind: 'key', name: key })),
    ...body.comments
      .filter(isForNetwork)
      .map(({ start, end, text }): Unseen => ({ start, end, text, kind: 'comment' })),
    ...body.unseen,
  ];
  const written = source.slice(from).trim();
  if (written !== '' && found.length === 0 && !hasWords(meta, body, prose)) {
    const start = source.indexOf(written, from);
    found.push({ ...spanOf(source, start, start + written.length), kind: 'wordless' });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Its own, those of others that it passes on, or those of a title or of its pictures. */
const hasWords = (meta: Meta, { foreign, images }: Body, prose: string): boolean =>
  /\p{L}/u.test(prose) ||
  foreign.length > 0 ||
  factOf(meta, 'title') !== undefined ||
  images.some(({ alt }) => alt?.value.trim());

/** «TEXTO PARA INSTAGRAM (copiar tal cual): …»: a whole text, not the remark of an editor. */
function isForNetwork({ text }: Comment): boolean {
  const [, label = '', rest = ''] = /^<!--\s{0,20}([^\n:]{1,80}?)\s{0,8}[:\n]([\s\S]*)-->$/.exec(text) ?? [];
  const bare = label.replace(/\([^()]*\)/g, '').trim();
  return bare !== '' && labelOf(bare) !== undefined && isProse(rest);
}
