import {
  type Draft,
  defineRule,
  fileName,
  type Issue,
  mediaEntry,
  type Snippet,
  type Unlooked,
  unknownCaptions,
  type Video,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  personal: true,
  reads: [],
  *check(post, { lists }): Iterable<Issue | Unlooked> {
    const silent = lists.of('silent_videos');
    if (post.unseen.some(({ kind }) => kind === 'sound')) yield { unlooked: 'sound' };
    for (const video of post.videos) {
      if (video.speech === false || isLoop(post, video, silent)) continue;
      if (video.captions?.value === unknownCaptions && !video.transcript) yield { unlooked: 'captions' };
      if (video.captions) continue;
      const file = fileName(video.file?.value ?? '');
      const severity = video.transcript ? 'suggestion' : 'warning';
      const name = video.file?.value.replace(/\.[^./]{1,5}$|$/, '.vtt') ?? 'video.vtt';
      const { entry, where } = mediaEntry(post, video, { captions: name });
      const captions = trackIn(post, video, name) ?? entry;
      if (!file) yield { at: video, severity, message: 'nameless', data: { captions } };
      else {
        const data = { file, captions, silent: mediaEntry(post, video, { speech: false }).entry, where };
        yield { at: video, severity, message: 'uncaptioned', data };
      }
    }
  },
});

/** A moving picture without sound: by its address, or played in a loop and muted. */
function isLoop({ source }: Draft, { start, end, file }: Video, silent: readonly string[]): boolean {
  if (silent.some((place) => file?.value.includes(place))) return true;
  const [tag = ''] = /^<video\b[^>]{0,2000}>/i.exec(source.slice(start, end)) ?? [];
  return /\smuted\b/i.test(tag) && /\sloop\b/i.test(tag);
}

/** The captions inside a `<video>`. */
function trackIn({ source }: Draft, { start, end }: Video, name: string): Snippet | undefined {
  const at = start + source.slice(start, end).search(/<\/video\s*>$/i);
  const snippet = `<track kind="captions" src="${name}">`;
  return at < start ? undefined : { snippet, edit: { start: at, end: at, text: snippet } };
}
