// Faults that the instrumenter has no mutator for: what a tired colleague leaves out, or turns round.

/** As much of a node as is looked at. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly key?: Node;
  readonly left?: Node;
  readonly right?: Node;
  readonly elements?: (Node | null)[];
  readonly properties?: Node[];
  readonly params?: Node[];
  readonly arguments?: Node[];
  readonly argument?: Node;
  readonly callee?: Node;
  readonly property?: Node;
}

interface Mutator {
  readonly name: string;
  mutate(path: { readonly node: Node; readonly parent: Node; readonly container: unknown }): Iterable<Node | undefined>;
}

/** Modules of the instrumenter that its package does not export. */
const inside = (file: string): Promise<never> =>
  import(new URL(`../../node_modules/@stryker-mutator/instrumenter/dist/src/${file}`, import.meta.url).href) as never;

const { deepCloneNode: copyOf }: { deepCloneNode<T>(node: T): T } = await inside('util/index.js');
const { allMutators }: { allMutators: Mutator[] } = await inside('mutators/mutate.js');

/** One side of `a && b`, `a || b` or `a ?? b` is forgotten. */
const leftOutOperand: Mutator = {
  name: 'LeftOutOperand',
  *mutate({ node }) {
    if (node.type === 'LogicalExpression') yield* [copyOf(node.left), copyOf(node.right)];
  },
};

/** What a list or an object takes from another one is forgotten. */
const leftOutSpread: Mutator = {
  name: 'LeftOutSpread',
  *mutate({ node }) {
    if (!/^(?:Array|Object)Expression$/.test(node.type)) return;
    const partsOf = ({ elements, properties }: Node) => elements ?? properties ?? [];
    for (const [at, part] of partsOf(node).entries()) {
      if (part?.type !== 'SpreadElement' || partsOf(node).length < 2) continue;
      const copy = copyOf(node);
      partsOf(copy).splice(at, 1);
      yield copy;
    }
  },
};

/** One of several statements is forgotten. */
const leftOutStatement: Mutator = {
  name: 'LeftOutStatement',
  *mutate({ node, container }) {
    if (node.type === 'ExpressionStatement' && Array.isArray(container) && container.length > 1)
      yield { type: 'EmptyStatement' };
  },
};

/** The order that a list is sorted by is turned round. */
const turnedOrder: Mutator = {
  name: 'TurnedOrder',
  *mutate({ node, parent }) {
    if (node.type !== 'ArrowFunctionExpression' || node.params?.length !== 2) return;
    if (!/^(?:sort|toSorted)$/.test(parent.callee?.property?.name ?? '')) return;
    const copy = copyOf(node);
    copy.params?.reverse();
    yield copy;
  },
};

/** One entry of a list is forgotten. */
const leftOutEntry: Mutator = {
  name: 'LeftOutEntry',
  *mutate({ node }) {
    const { type, elements = [] } = node;
    if (type !== 'ArrayExpression' || elements.length < 2) return;
    for (const [at, element] of elements.entries()) {
      if (element?.type === 'SpreadElement') continue;
      const copy = copyOf(node);
      copy.elements?.splice(at, 1);
      yield copy;
    }
  },
};

/** A number is one too large. */
const wrongNumber: Mutator = {
  name: 'WrongNumber',
  *mutate({ node, parent }) {
    if (node.type === 'NumericLiteral' && parent.key !== node) yield { ...copyOf(node), value: Number(node.value) + 1 };
  },
};

/** Functions that ask for no order: swapped, they do the same. */
const orderless = new Set(['max', 'min']);

/** The first two arguments are swapped. */
const swappedArguments: Mutator = {
  name: 'SwappedArguments',
  *mutate({ node }) {
    const [first, second] = node.arguments ?? [];
    if (node.type !== 'CallExpression' || !first || !second) return;
    if (orderless.has(node.callee?.property?.name ?? '')) return;
    if ([first, second].some(({ type }) => type === 'SpreadElement' || /Function/.test(type))) return;
    const copy = copyOf(node);
    copy.arguments?.splice(0, 2, copyOf(second), copyOf(first));
    yield copy;
  },
};

/** A promise is not waited for. */
const lostAwait: Mutator = {
  name: 'LostAwait',
  *mutate({ node }) {
    if (node.type === 'AwaitExpression') yield copyOf(node.argument);
  },
};

allMutators.push(
  leftOutOperand,
  leftOutSpread,
  leftOutStatement,
  turnedOrder,
  leftOutEntry,
  wrongNumber,
  swappedArguments,
  lostAwait,
);
