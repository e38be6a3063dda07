import {
  type Draft,
  defineRule,
  type Issue,
  limitsOf,
  type Measure,
  measure,
  nearShare,
  networkTitle,
  type Span,
  severityOver,
  type Unlooked,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  severities: ['warning', 'suggestion'],
  personal: true,
  shared: true,
  options: { x: 280, mastodon: 500 },
  limits: { x: [1, 100_000], mastodon: [1, 100_000] },
  reads: [],
  *check(post, { options, given, otherNetworks }): Iterable<Issue | Unlooked> {
    const media = post.hasMedia === true;
    const long = post.account.x === 'long';
    // An account that pays has more than the default, unless a config sets even that.
    const limitOf = (network: string) =>
      given.has(network) ? { limit: options[network as keyof typeof options] } : { long };
    if (post.networks.length === 0) {
      if (post.kind === 'article') return;
      const isOver = (network: Draft['networks'][number]): boolean =>
        post.published.some(({ text }) => {
          const measured = measure(text, network, { media, from: 1, ...limitOf(network) });
          return measured !== undefined && measured.length > measured.limit;
        });
      const network = otherNetworks.find(isOver);
      if (network) yield { unlooked: 'networks', data: { network: networkTitle(network) } };
      return;
    }
    let word = 0;
    for (const [index, { text, sourceOf }] of post.published.entries()) {
      const part = post.parts[index] as Span;
      while (word < post.words.length && (post.words[word] as Span).start < part.start) word++;
      const measures = post.networks.flatMap((network) => {
        const measured = measure(text, network, { media, from: nearShare, ...limitOf(network) });
        return measured ? [{ ...measured, network }] : [];
      });
      const over = measures.filter(({ length, limit }) => length > limit);
      const full = measures.filter(({ length, limit }) => length >= limit * nearShare);
      const shown = over.length > 0 ? over : full;
      if (shown.length === 0) continue;
      const networks = shown.map(({ network, length, limit }) => `${networkTitle(network)} (${length}/${limit})`);
      const spare = Math.max(...shown.map(({ length, limit }) => length - limit));
      const fault =
        over.length > 0
          ? { message: 'over', severity: severityOver(surest(over)) }
          : { message: 'near', severity: 'suggestion' as const };
      const way = { term: over.every(({ network }) => limitsOf(network).thread) ? 'thread' : 'shorten' };
      const cut = Math.min(...over.map((measured) => measured.cut ?? text.length));
      const at = over.length > 0 ? tailOf(part, sourceOf(cut)) : headOf(part, post.words[word]);
      yield {
        at,
        ...fault,
        networks: shown.map(({ network }) => network),
        data: { networks, count: Math.abs(spare), way },
      };
    }
  },
});

/** How sure the surest of these limits is. */
const surest = (measures: readonly Measure[]): Measure['mark'] =>
  (['v', 's'] as const).find((mark) => measures.some((measured) => measured.mark === mark)) ?? 'unverified';

/** The first word of the part; without words, whatever comes first. */
function headOf({ start, end, text }: Span, word: Span | undefined): Span {
  if (word && word.end <= end) return word;
  const [first = ''] = /^\S*/.exec(text) ?? [];
  return { start, end: start + first.length, text: first };
}

/**
 * From the first character that does not fit to the end of the part, or its last character if that point is beyond it.
 */
function tailOf({ start, text }: Span, from: number): Span {
  const end = start + text.trimEnd().length;
  const first = Math.max(start, Math.min(from, end - 1));
  return { start: first, end, text: text.slice(first - start, end - start) };
}
