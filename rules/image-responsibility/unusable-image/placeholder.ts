import { type Draft, type Issue, keyOf, lazy, overlapsWith, type Range, spanOf } from '../../../src/rule.js';
import data from './placeholders.yml';

const media: ReadonlySet<string> = new Set((data.media as readonly string[]).map(keyOf));
const here: ReadonlySet<string> = new Set((data.here as readonly string[]).map(keyOf));
const asked: ReadonlySet<string> = new Set((data.asked as readonly string[]).map(keyOf));

/** The most words between the instruction and what it names: «aquí va la foto». */
const mostBetween = 2;
const bracketed = /[[(]([^[\]()\r\n]{3,80})[\])]/g;
/** A note that points to a video or a picture is for readers: «(vídeo aquí 👇)», «(aquí va el vídeo: https://…)». */
const pointer = /https?:\/\/|www\.|[👇👉⬇➡↓→]/u;
const pointerBehind = lazy(() => new RegExp(`^[^\\p{L}\\p{N}\\n]{0,4}\\n?(?:${pointer.source})`, 'u'));
/** «[Foto: Ana Ruiz]» says whose it is. */
const credit = lazy(() => /^\s*\p{L}+\s*(?:[:©/]|por |de |by )\s*(?=\p{Lu})/u);
/** «[Imagen: dos operarias podan un olmo]» describes the picture to whoever does not see it. */
const described = lazy(
  () => new RegExp(`^[^:]{3,40}:\\s+(?:${data.describes.join('|')})(?:\\s+[^\\s\\p{P}]\\S*){3}`, 'iu'),
);
const labelOnly = lazy(() => /^[ \t]*([\p{L}]{3,12}):[ \t]*$/u);

/** Notes to whoever publishes, in a picture's place, that would be published as text. */
export function* placeholders(post: Draft): Iterable<Issue> {
  const isSyntax = lazy(() => overlapsWith([...post.links, ...post.images, ...post.verbatim, ...post.foreign]));
  for (const { start, text } of post.parts) {
    for (const { 0: found, 1: words = '', index } of text.matchAll(bracketed)) {
      const at = spanOf(post.source, start + index, start + index + found.length);
      const isAlone = found.startsWith('[') && isWholeLine(post.source, at);
      const isForReaders = pointer.test(words) || pointerBehind().test(post.source.slice(at.end, at.end + 20));
      const isPublished = isForReaders || credit().test(words) || described().test(words);
      if (!isPublished && isNote(words, isAlone) && !isSyntax()(at)) yield { at, ...placeholder(found) };
    }
    const line = text.slice(text.lastIndexOf('\n') + 1);
    if (line.trimEnd().endsWith(':') && media.has(keyOf(labelOnly().exec(line)?.[1] ?? ''))) {
      const label = line.trim();
      const from = start + text.lastIndexOf(label);
      yield { at: spanOf(post.source, from, from + label.length), ...placeholder(label) };
    }
  }
}

const placeholder = (words: string) => ({
  message: 'placeholder',
  severity: 'warning' as const,
  data: { words },
});

/** «Foto de la plaza» in brackets on a line of its own; «aquí va la foto» or “insert photo” anywhere. */
function isNote(text: string, isAlone: boolean): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.map(keyOf) ?? [];
  const at = words.findIndex((word) => media.has(word));
  if (at < 0) return false;
  if (isAlone && at === 0) return true;
  const isSaid = (phrase: string): boolean => here.has(phrase) || (isAlone && asked.has(phrase));
  const isBefore = [1, 2, 3].some(
    (length) => at >= length && at - length <= mostBetween && isSaid(words.slice(0, length).join(' ')),
  );
  return isBefore || (at === 0 && words.length <= 4 && (isSaid(words.slice(-2).join(' ')) || isHere(words)));
}

/** “Photo here”, «foto aquí». */
const isHere = (words: readonly string[]): boolean => words.length === 2 && here.has(words[1] as string);

const isWholeLine = (source: string, { start, end }: Range): boolean =>
  /(?:^|[\r\n])[ \t]*$/.test(source.slice(Math.max(0, start - 40), start)) &&
  /^[ \t]*(?:[\r\n]|$)/.test(source.slice(end, end + 40));
