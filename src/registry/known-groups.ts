import { type Code, callIn } from '../data/code-place.js';
import { unknown } from '../data/fault-of.js';
import { Mistake } from '../mistake.js';
import { facts, isFact } from '../post/facts.js';
import type { Context, Group, Lexicon, Lexicons, Options, Post, Rule } from '../rule.js';

/** The names of lexicons and their groups, in any language. */
export type Groups = ReadonlyMap<string, ReadonlySet<string>>;

/** The groups of each lexicon, from the groups of each file: `{ 'puffery.es': ['entries'] }`. */
export function groupsByLexicon(files: readonly Readonly<Record<string, readonly string[]>>[]): Groups {
  const known = new Map<string, Set<string>>();
  for (const [file, groups] of files.flatMap((set) => Object.entries(set))) {
    const lexicon = file.slice(0, file.lastIndexOf('.'));
    known.set(lexicon, new Set([...(known.get(lexicon) ?? []), ...groups]));
  }
  return known;
}

/**
 * A rule that cannot ask for a lexicon or group that no language has: a misspelt name would only make it silent.
 * `names` are its own lexicons.
 */
export function withKnownGroups(
  rule: Rule<Options>,
  code: Code,
  names: readonly string[],
  known: Groups,
): Rule<Options> {
  const { reads } = rule;
  for (const name of reads ?? [])
    if (!isFact(name) && !known.has(name))
      throw unknown('read', code.name, name, [...known.keys(), ...Object.keys(facts)]);
  const declared = reads && new Set<string>([...reads, ...names]);
  const own = new Set(names.flatMap((name) => [...(known.get(name) ?? [])]));
  const inOwn = (group: Group | undefined): void => {
    if (group !== undefined && !own.has(group)) throw unknown('group', callIn(code), group, own);
  };
  const refuseUndeclared = (name: string): void => {
    if (declared && !declared.has(name)) throw new Mistake('rule-reads', { where: callIn(code), name });
  };
  const inLexicon = (lexicon: string, group?: string): void => {
    const groups = known.get(lexicon);
    if (!groups) throw unknown('lexicon', callIn(code), lexicon, known.keys());
    refuseUndeclared(lexicon);
    if (group !== undefined && !groups.has(group)) throw unknown('group-of', callIn(code), group, groups, { lexicon });
  };
  const postFor = (post: Post): Post => postAsking(inLexicon, refuseUndeclared, post);
  const contextFor = <O>(context: Context<O>): Context<O> => ({
    ...context,
    lexicon: lexiconAsking(inOwn, context.lexicon),
  });
  const { excuses, sign } = rule.alike ?? {};
  return {
    ...rule,
    ...(rule.alike && {
      alike: {
        ...rule.alike,
        ...(excuses && { excuses: (post, context) => excuses(postFor(post), contextFor(context)) }),
        ...(sign && { sign: (sentence, post, context) => sign(sentence, postFor(post), contextFor(context)) }),
      },
    }),
    check: (post, context) => rule.check(postFor(post), contextFor(context)),
  };
}

const postAsking = (
  check: (lexicon: string, group?: string) => void,
  checkFact: (name: string) => void,
  post: Post,
): Post => {
  const asking: Lexicons = {
    hits(lexicon, group) {
      check(lexicon, group);
      return post.hits(lexicon, group);
    },
    said(lexicon, group) {
      check(lexicon, group);
      return post.said(lexicon, group);
    },
    hitsIn(text, lexicon, group) {
      check(lexicon, group);
      return post.hitsIn(text, lexicon, group);
    },
    contexts(lexicon) {
      check(lexicon);
      return post.contexts(lexicon);
    },
  };
  return new Proxy(asking as Post, {
    get(own, name) {
      if (isFact(name)) checkFact(name);
      return Reflect.get(Object.hasOwn(own, name) ? own : post, name);
    },
  });
};

const lexiconAsking = (check: (group: Group | undefined) => void, lexicon: Lexicon): Lexicon => ({
  threshold: lexicon.threshold,
  contexts: () => lexicon.contexts(),
  hits(group) {
    check(group);
    return lexicon.hits(group);
  },
  said(group) {
    check(group);
    return lexicon.said(group);
  },
  hitsIn(text, group) {
    check(group);
    return lexicon.hitsIn(text, group);
  },
});
