import { type Draft, defineRule, networkTitle, type Span, spanOf } from '../../../src/rule.js';
import { chatLines } from './chat.js';
import { mailHeads } from './mail.js';
import { hasStrayMarks, strayMarks } from './marks.js';

/** The networks on which each way of writing works. */
const homes: Readonly<Record<string, Draft['networks']>> = {
  bio: ['instagram', 'tiktok'],
  swipe: ['instagram', 'tiktok', 'threads'],
  repost: ['x'],
  bell: ['youtube'],
};

export default defineRule({
  severity: 'warning',
  personal: true,
  fixable: true,
  reads: [],
  *check(post, { lexicon }) {
    yield* chatLines(post);
    yield* mailHeads(post);
    yield* strayMarks(post);
    const hits = lexicon.said();
    const traces = [...hits.map((hit) => ({ at: hit as Span, kind: hit.entry.kind ?? '' })), ...reposts(post)];
    if (post.networks.length === 0 && (traces.length > 0 || hasStrayMarks(post))) yield { unlooked: 'networks' };
    for (const { at, kind } of traces.sort((a, b) => a.at.start - b.at.start)) {
      const onBlog = kind === 'bio' && post.kind !== 'article' && closes(post, at);
      const lost = post.networks.filter((network) => (network === 'blog' ? onBlog : !homes[kind]?.includes(network)));
      if (lost.length === 0) continue;
      yield {
        at: spanOf(post.source, at.start, at.end),
        message: kind,
        networks: lost,
        data: { words: at.text, networks: lost.map(networkTitle) },
      };
    }
  },
});

/** Does it end its sentence, as a request would? A blog about networks goes on: «el enlace en la bio es solo uno». */
const closes = (draft: Draft, { start, end }: Span): boolean =>
  !/[\p{L}\p{N}]/u.test(draft.prose.slice(end, draft.sentenceAt(start)?.end ?? end));

/** «RT @name» in the writer's own text. */
function* reposts(draft: Draft): Generator<{ at: Span; kind: string }> {
  for (const mention of draft.mentions) {
    const before = /(?<![\p{L}\p{N}])RT:?\s{1,2}$/u.exec(
      draft.source.slice(Math.max(0, mention.start - 8), mention.start),
    );
    const start = before ? mention.start - before[0].length : undefined;
    if (start === undefined || draft.foreign.some((other) => other.start <= start && start < other.end)) continue;
    yield { at: spanOf(draft.source, start, mention.end), kind: 'repost' };
  }
}
