import { type Draft, type DraftFiles, fileName, type Issue, isCalendar, type Value } from '../../../src/rule.js';

/**
 * Files of videos, of their captions and of what is said in them: a site's own key may hold ids and addresses of pages.
 */
const ofVideos = /\.(?:mp4|m4v|mov|webm|ogv|avi|mkv|mpe?g|vtt|srt|sbv|ttml|txt|md)$/i;

/** Files of videos that are not beside the draft. */
export function* missingVideos(draft: Draft, files: DraftFiles): Iterable<Issue> {
  const named = draft.videos.flatMap(({ file, captions, transcript }) => [file, captions, transcript]);
  for (const file of new Map(named.map((file) => [file?.value, file])).values())
    if (file && ofVideos.test(fileName(file.value)) && !files.exists(file.value)) yield* missing(draft, file, files);
}

/**
 * A file that is not there, unless only the generator can find it or the draft is one of an archive that came without
 * its files.
 */
export function* missing({ path = '' }: Draft, file: Value, files: DraftFiles): Iterable<Issue> {
  if (!isLocal(file.value) || !isLocal(file.text) || files.picture(file.value)?.missed === false) return;
  // While posts are planned, the file is often still with whoever makes it.
  const severity = isCalendar(path) ? 'suggestion' : 'error';
  yield { at: file, message: 'missing', severity, data: { file: fileName(file.value) } };
}

/**
 * Is it a path beside the draft: no URL, no path from the site's root, no anchor, no template? Such a file either
 * exists or is missing.
 */
const isLocal = (path: string): boolean =>
  path.trim() !== '' && !/^(?:[a-z][a-z0-9+.-]{1,20}:|[\\/#?~@])|\{\{|\{%|<%|\$\{|[<>]/i.test(path);
