/** A token of a tree, with its place in the text (UTF-16 offsets). */
interface Node {
  readonly id: string;
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly features: ReadonlyMap<string, string>;
  readonly head: string;
  readonly relation: string;
  readonly start: number;
  readonly end: number;
}

/** A sentence with its tokens. */
export interface Tree {
  readonly text: string;
  readonly nodes: readonly Node[];
}

/** What a tree says about its main clause. */
export interface Gold {
  readonly root: Node;
  /** The verb that is inflected: the root or an auxiliary. */
  readonly finite: Node;
  readonly time: 'past' | 'now' | 'to-come' | undefined;
  readonly asks: boolean;
  readonly person: number | undefined;
  readonly subject: Node | undefined;
  /** The words of its name, any of which may be its head. */
  readonly named: readonly Node[];
  readonly passive: boolean;
  readonly agent: Node | undefined;
  readonly negated: boolean;
}

/** The trees of a file in the format CoNLL-U. */
export function treesOf(file: string): Tree[] {
  return file.split(/\n\n+/).flatMap((block) => {
    const text = /^# text = (.*)$/m.exec(block)?.[1];
    if (text === undefined) return [];
    let at = 0;
    let whole: { last: number; start: number; end: number } | undefined;
    const nodes: Node[] = [];
    for (const line of block.split('\n').filter((line) => /^\d/.test(line))) {
      const [id = '', form = '', lemma = '', upos = '', , feats = '', head = '', relation = ''] = line.split('\t');
      if (id.includes('.')) continue;
      const range = id.includes('-');
      const inside = whole !== undefined && Number(id) <= whole.last && !range;
      const start = inside && whole ? whole.start : Math.max(at, text.indexOf(form, at));
      const end = inside && whole ? whole.end : start + form.length;
      if (range) {
        whole = { last: Number(id.split('-')[1]), start, end };
        at = end;
        continue;
      }
      if (!inside) at = end;
      const features = new Map(feats.split('|').map((pair) => pair.split('=') as [string, string]));
      nodes.push({ id, form, lemma, upos, features, head, relation, start, end });
    }
    return [{ text, nodes }];
  });
}

/** The main clause of a tree whose root is a verb with a finite form; undefined for other sentences. */
export function goldOf({ nodes }: Tree): Gold | undefined {
  const root = nodes.find(({ relation }) => relation === 'root');
  if (root?.upos !== 'VERB') return undefined;
  const children = nodes.filter(({ head }) => head === root.id);
  const helpers = children.filter(({ relation }) => relation.startsWith('aux'));
  const finite = [...helpers, root].find(
    ({ features, form }) =>
      features.get('VerbForm') === 'Fin' || /^(?:will|'ll|must|should|can|could|may|might|would)$/i.test(form),
  );
  if (!finite) return undefined;
  const subject = children.find(({ relation }) => /^nsubj/.test(relation));
  const isWill = helpers.some(({ form }) => /^(?:will|'ll|’ll|wo)$/i.test(form));
  const isPerfect =
    root.features.get('VerbForm') === 'Part' && helpers.some(({ lemma }) => /^(?:haber|have)$/.test(lemma));
  const tense = finite.features.get('Tense');
  const indicative = finite.features.get('Mood') === 'Ind' || finite.features.get('Mood') === undefined;
  const time =
    isWill || tense === 'Fut' ? 'to-come' : isPerfect ? 'past' : tense === 'Past' || tense === 'Imp' ? 'past' : 'now';
  const person = Number(finite.features.get('Person') ?? 0);
  return {
    root,
    finite,
    time: indicative && (tense || isWill) ? time : undefined,
    asks: finite.features.get('Mood') === 'Imp',
    person: person ? person + (finite.features.get('Number') === 'Plur' ? 3 : 0) : undefined,
    subject,
    named: nodes.filter(({ head, relation }) => head === subject?.id && /^(?:flat|compound)/.test(relation)),
    passive:
      helpers.some(({ relation }) => relation === 'aux:pass') ||
      (subject?.relation === 'nsubj:pass' && helpers.length > 0),
    agent: children.find(({ relation }) => relation === 'obl:agent'),
    negated: children.some(
      ({ features, relation, form }) =>
        (relation.startsWith('advmod') && features.get('Polarity') === 'Neg') ||
        (/^(?:no|not|n't|never|nunca)$/i.test(form) && relation.startsWith('advmod')),
    ),
  };
}
