import { type Draft, findUrls, lazy, type Span, spanOf } from '../../../src/rule.js';
import { isWhole } from './without-scheme.js';

/** Link syntax that remained text. */
export interface FailedLink extends Span {
  /**
   * `gap`: `[label] (url)`; `open`: no bracket closes it; `space`, `title`: a space or inner quotes in the target;
   * `path`: one in a path of the site, which kramdown takes; `mail`: one behind `mailto:`; `stray`: spaces that only
   * have to go, as after `mailto:` or a slash; `swapped`: `(label)[url]`.
   */
  readonly fault: 'gap' | 'open' | 'space' | 'path' | 'mail' | 'stray' | 'title' | 'swapped';
  readonly label: string;
  /** The intended link, if that is clear. */
  readonly corrected?: string;
}

/** The beginning of an address: of the web, a mailbox, a path, a file. */
const address = lazy(
  () =>
    /^(?:https?:|mailto:|www\.|\.{0,2}\/|#[\p{L}\w]|[\p{L}\w./%-]{1,200}\.(?:pdf|md|html?|docx?|odt|ods|xlsx?|png|jpe?g)\b)/iu,
);

/** The longest label of a failed link. */
const longestLabel = 300;

/** Links that will not work. Plain text has none. */
export function failedLinks(draft: Pick<Draft, 'source' | 'prose' | 'markdown'>): FailedLink[] {
  if (!draft.markdown || !/[[\]]/.test(draft.prose)) return [];
  return [...unfinished(draft), ...swapped(draft)];
}

function* unfinished({ source, prose }: Pick<Draft, 'source' | 'prose'>): Generator<FailedLink> {
  for (const { index, 0: middle } of prose.matchAll(/\][ \t]{0,3}\(/g)) {
    const start = lastBefore(source, '[', index);
    if (start < 0 || source[start - 1] === '\\' || /\n\s*\n/.test(source.slice(start, index))) continue;
    const from = index + middle.length;
    const [line = ''] = source.slice(from, from + 500).split('\n', 1);
    if (!isAddress(line.replace(/^</, ''))) continue;
    const close = line.indexOf(')');
    const at = spanOf(source, start, close < 0 ? from + line.trimEnd().length : from + close + 1);
    const label = source.slice(start + 1, index);
    const target = (close < 0 ? line : line.slice(0, close)).trim();
    if (middle.length > 2) yield { ...at, fault: 'gap', label, corrected: `[${label}](${withScheme(target)})` };
    else if (close < 0 || (line.startsWith('<') && !line.includes('>'))) yield { ...at, fault: 'open', label };
    else if (/["“”«]/.test(target)) yield { ...at, fault: 'title', label };
    else if (/\s/.test(target)) {
      const whole = withoutSpaces(target);
      yield { ...at, fault: spaceIn(whole), label, corrected: `[${label}](${whole})` };
    }
  }
}

function spaceIn(whole: string): FailedLink['fault'] {
  if (!whole.includes('%20')) return 'stray';
  if (/^mailto:/i.test(whole)) return 'mail';
  return /^\/(?!\/)/.test(whole) ? 'path' : 'space';
}

/** The spaces of a target, encoded; those after `mailto:` and `=` and beside a slash are dropped: nobody meant them. */
const withoutSpaces = (target: string): string =>
  target
    .replace(/^([a-z]{3,9}:)(?:\s|%20)+/i, '$1')
    .replace(/^mailto:[^?]*/i, (mailbox) => mailbox.replace(/\s/g, ''))
    .replace(/ {0,9}\/ {0,9}/g, '/')
    .replace(/= {1,9}/g, '=')
    .replace(/\s/g, '%20');

function* swapped({ source, prose }: Pick<Draft, 'source' | 'prose'>): Generator<FailedLink> {
  for (const { index } of prose.matchAll(/\)\[/g)) {
    const start = lastBefore(source, '(', index);
    const target = /^\[([^\]\n]{1,300})\]/.exec(source.slice(index + 1, index + 310))?.[1];
    if (start < 0 || target === undefined || !isAddress(target)) continue;
    const label = source.slice(start + 1, index);
    yield {
      ...spanOf(source, start, index + target.length + 3),
      fault: 'swapped',
      label,
      corrected: `[${label}](${withScheme(target)})`,
    };
  }
}

/** A target that begins with a domain would be a path: «ayto.es/cita» leads to `https://ayto.es/cita`. */
const withScheme = (target: string): string =>
  !/^[a-z]{3,9}:/i.test(target) && isWhole(target) ? `https://${target}` : target;

/** The last place of a sign within reach before an offset, or -1. */
function lastBefore(source: string, sign: string, offset: number): number {
  const from = Math.max(0, offset - longestLabel);
  const at = source.slice(from, offset).lastIndexOf(sign);
  return at < 0 ? -1 : from + at;
}

const isAddress = (text: string): boolean =>
  address().test(text.trimStart()) || findUrls(text.slice(0, longestLabel))[0]?.start === 0;

const host = lazy(() => /^[\p{L}\w-]{1,63}(?:\.[\p{L}\w-]{1,63}){1,5}[^\s)\]»”"]{0,300}/u);
const scheme = lazy(() => /(?<![\p{L}\p{N}])(?:https? ?: ?\/{0,3}(?!\/)|https?\/\/|www ?\.)|(?<=[\p{Ll}\d])@(?= )/giu);

/** An address that ends before its domain: `https://www`. */
const isHalf = /^https?:\/\/[a-z\d-]{1,63}\.?$/i;

/** The part that a space cut off from such an address: « ayto.es/cita» after its dot. */
const otherHalf = (text: string): string | undefined => {
  const gap = /^\.? {1,2}(?=\S)/.exec(text)?.[0];
  const rest = gap && host().exec(text.slice(gap.length))?.[0];
  return rest && gap + rest.replace(/[.,;:!?]+$/, '');
};

/** What may be the beginning of a split address. */
const headsIn = (text: string): readonly Span[] =>
  /http|www|@ /i.test(text)
    ? Array.from(text.matchAll(scheme()), ({ index, 0: head }) => spanOf(text, index, index + head.length))
    : [];

/**
 * Addresses split by a space, or with a damaged `https://`: «https:// ayto.es», «registro@ ayto.es», «ayto.es /cita».
 */
export function tornAddresses({
  source,
  prose,
  links,
  foundInParts,
}: Pick<Draft, 'source' | 'prose' | 'links' | 'foundInParts'>): Span[] {
  const found: Span[] = [];
  for (const { start, end, text: head } of foundInParts(headsIn, prose)) {
    const gap = /^ {0,2}/.exec(source.slice(end, end + 2))?.[0].length ?? 0;
    const from = end + gap;
    const rest = host().exec(source.slice(from, from + 400))?.[0];
    if (rest === undefined || (gap === 0 && /^(?:https?:\/\/|www\.)$/i.test(head))) continue;
    const mailbox = head.startsWith('@')
      ? /[\p{L}\w.+-]{1,64}$/u.exec(source.slice(Math.max(0, start - 64), start))
      : null;
    found.push(spanOf(source, start - (mailbox?.[0].length ?? 0), from + rest.replace(/[.,;:!?]+$/, '').length));
  }
  for (const { form, start, end } of links) {
    if (form !== 'bare') continue;
    const tail =
      /^ {1,2}\//.test(source.slice(end, end + 3)) &&
      /^ {1,2}\/[\p{Ll}\d][\p{Ll}\w/-]{1,200}/u.exec(source.slice(end, end + 220))?.[0];
    if (tail) found.push(spanOf(source, start, end + tail.length));
    const torn = isHalf.test(source.slice(start, end)) && otherHalf(source.slice(end, end + 400));
    if (torn) found.push(spanOf(source, start, end + torn.length));
  }
  return found;
}
