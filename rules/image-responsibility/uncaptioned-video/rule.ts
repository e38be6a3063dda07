import {
  type Draft,
  defineRule,
  fileName,
  type Issue,
  mediaEntry,
  type Snippet,
  type Unlooked,
  type Video,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  reads: [],
  *check(post): Iterable<Issue | Unlooked> {
    for (const video of post.videos) {
      if (video.captions?.value === 'unknown') yield { unlooked: 'captions' };
      if (video.captions || video.speech === false) continue;
      const file = fileName(video.file?.value ?? '');
      const severity = video.transcript ? 'suggestion' : 'warning';
      const name = video.file?.value.replace(/\.[^./]{1,5}$|$/, '.vtt') ?? 'video.vtt';
      const { entry, where } = mediaEntry(post, video, { captions: name });
      const captions = trackIn(post, video, name) ?? entry;
      if (!file) yield { at: video, severity, message: 'nameless', data: { captions } };
      else {
        const silent = mediaEntry(post, video, { speech: false }).entry;
        yield { at: video, severity, message: 'uncaptioned', data: { file, captions, silent, where } };
      }
    }
  },
});

/** The captions inside a `<video>`. */
function trackIn({ source }: Draft, { start, end }: Video, name: string): Snippet | undefined {
  const at = start + source.slice(start, end).search(/<\/video\s*>$/i);
  const snippet = `<track kind="captions" src="${name}">`;
  return at < start ? undefined : { snippet, edit: { start: at, end: at, text: snippet } };
}
