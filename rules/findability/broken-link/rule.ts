import { type Beside, type Draft, defineRule, findUrls, type Issue, type Link, spanOf } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  personal: true,
  *check(draft, { beside }) {
    if (draft.markdown) {
      yield* unfinished(draft);
      for (const link of draft.links) {
        const issue = link.form === 'bare' || link.form === 'autolink' ? undefined : faultOf(link, beside);
        if (issue) yield issue;
      }
    }
    yield* torn(draft);
  },
});

/** What begins as an address: of the web, a mailbox, a path, a file. */
const address =
  /^(?:https?:|mailto:|www\.|\.{0,2}\/|#[\p{L}\w]|[\p{L}\w./%-]{1,200}\.(?:pdf|md|html?|docx?|odt|ods|xlsx?|png|jpe?g)\b)/iu;

/** Link syntax that stayed text: `[label] (url)`, `[label](url` without end, a space or inner quotes in the target. */
function* unfinished({ source, prose }: Draft): Generator<Issue> {
  for (const { index, 0: middle } of prose.matchAll(/\][ \t]{0,3}\(/g)) {
    const start = lastBefore(source, '[', index);
    if (start < 0 || source[start - 1] === '\\' || /\n\s*\n/.test(source.slice(start, index))) continue;
    const from = index + middle.length;
    const [line = ''] = source.slice(from, from + 500).split('\n', 1);
    if (!isAddress(line)) continue;
    const close = line.indexOf(')');
    const at = spanOf(source, start, close < 0 ? from + line.trimEnd().length : from + close + 1);
    const label = source.slice(start + 1, index);
    const target = close < 0 ? line : line.slice(0, close);
    if (middle.length > 2) yield { at, message: 'gap', data: { label }, suggest: [`[${label}](${target.trim()})`] };
    else if (close < 0) yield { at, message: 'open', data: { label } };
    else if (/["“”«]/.test(target)) yield { at, message: 'title', data: { label } };
    else
      yield { at, message: 'space', data: { label }, suggest: [`[${label}](${target.trim().replace(/ /g, '%20')})`] };
  }
  for (const { index } of prose.matchAll(/\)\[/g)) {
    const start = lastBefore(source, '(', index);
    const [, target] = /^\[([^\]\n]{1,300})\]/.exec(source.slice(index + 1, index + 310)) ?? [];
    if (start < 0 || target === undefined || !isAddress(target)) continue;
    const label = source.slice(start + 1, index);
    const at = spanOf(source, start, index + target.length + 3);
    yield { at, message: 'swapped', data: { label }, suggest: [`[${label}](${target})`] };
  }
}

/** The last place of a sign in the 300 characters before an offset, or -1. */
function lastBefore(source: string, sign: string, offset: number): number {
  const from = Math.max(0, offset - 300);
  const at = source.slice(from, offset).lastIndexOf(sign);
  return at < 0 ? -1 : from + at;
}

const isAddress = (text: string): boolean =>
  address.test(text.trimStart()) || findUrls(text.slice(0, 300))[0]?.start === 0;

/** What is wrong with a link that is one. Root-relative paths and templates are the site's. */
function faultOf(link: Link, beside: Beside | undefined): Issue | undefined {
  const { url, label } = link;
  const words = label.text.trim();
  if (/\{\{|\{%/.test(link.text)) return undefined;
  if (words === '' && !/!\[|<img\b/i.test(link.text))
    return { at: link, message: 'no_text', data: { url: url || '…' } };
  if (url.trim() === '') return { at: link, message: 'no_target', data: { label: words } };
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(url)) return undefined;
  if (isWhole(url)) return { at: link, message: 'scheme', data: { url } };
  const [path = '', anchor] = url.split('#', 2);
  const file = path.replace(/\?.*$/, '');
  if (!beside || (file !== '' && !/\.(?!html?$|php$|aspx?$)[a-z0-9]{2,5}$/i.test(file))) return undefined;
  if (file !== '' && !beside.exists(file)) return { at: link, message: 'no_file', data: { file } };
  const anchors = anchor && (file === '' || /\.(?:md|markdown)$/i.test(file)) ? beside.anchors(file) : undefined;
  if (!anchors || !anchor || anchor === 'top' || has(anchors, anchor)) return undefined;
  return { at: link, message: 'no_anchor', data: { anchor: `#${anchor}` } };
}

/** `www.ayto.es/cita`: without https:// it is read as a file. */
function isWhole(url: string): boolean {
  const [found] = findUrls(url);
  return found?.start === 0 && found.end === url.length;
}

function has(anchors: ReadonlySet<string>, anchor: string): boolean {
  try {
    return (
      anchors.has(anchor) ||
      anchors.has(decodeURIComponent(anchor)) ||
      anchors.has(decodeURIComponent(anchor).toLowerCase())
    );
  } catch {
    return false;
  }
}

const host = /^[\p{L}\w-]{1,63}(?:\.[\p{L}\w-]{1,63}){1,5}[^\s)\]»”"]{0,300}/u;

/** Addresses torn by a space or with a damaged `https://`. */
function* torn({ source, prose, links }: Draft): Generator<Issue> {
  for (const { index, 0: head } of prose.matchAll(
    /(?<![\p{L}\p{N}])(?:https? ?: ?\/{0,3}(?!\/)|https?\/\/|www ?\.) {0,2}|(?<=[\p{Ll}\d])@ /giu,
  )) {
    const rest = host.exec(source.slice(index + head.length, index + head.length + 400))?.[0];
    if (rest === undefined || /^(?:https?:\/\/|www\.)$/i.test(head)) continue;
    const isMail = head.startsWith('@');
    const start = isMail
      ? index - (/[\p{L}\w.+-]{1,64}$/u.exec(source.slice(Math.max(0, index - 64), index))?.[0].length ?? 0)
      : index;
    const at = spanOf(source, start, index + head.length + rest.replace(/[.,;:!?]+$/, '').length);
    yield { at, message: 'torn', data: { address: at.text } };
  }
  for (const { form, start, end } of links) {
    if (form !== 'bare') continue;
    const tail = /^ {1,2}\/[\p{Ll}\d][\p{Ll}\w/-]{1,200}/u.exec(source.slice(end, end + 220))?.[0];
    if (tail === undefined) continue;
    const at = spanOf(source, start, end + tail.length);
    yield { at, message: 'torn', data: { address: at.text } };
  }
}
