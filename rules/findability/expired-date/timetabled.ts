import type { Draft, Offset, Sayings } from '../../../src/rule.js';

/** Is something announced: said in the present, with the hour there or in the next sentence? */
export function isTimetabled(post: Draft & { readonly sayings: Sayings }, { start }: Offset): boolean {
  const said = post.sayings.at(start);
  if (said?.time !== 'now' || said.mode !== 'states' || said.role === 'relative') return false;
  return post.times.some((time) => {
    const sentence = post.sayings.at(time.start)?.sentence;
    return sentence === said.sentence || sentence === said.sentence + 1;
  });
}
