import { type Node, type SourceFile, SyntaxKind } from 'typescript/unstable/ast';
import { isCallExpression, isIdentifier, isStringLiteral } from 'typescript/unstable/ast/is';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';

/** A call in a source: the function's name, its arguments as written, and the values of those that are texts. */
export interface Call {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly texts: readonly (string | undefined)[];
}

/** The calls of named functions in TypeScript sources, file by file. The sources are parsed, never run. */
export function callsIn(
  sources: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly Call[]> {
  const files = Object.fromEntries([...sources].map(([name, text]) => [`/${name}`, text]));
  const project = { files: Object.keys(files), compilerOptions: { noLib: true, noResolve: true, types: [] } };
  const api = new API({
    fs: createVirtualFileSystem({ ...files, '/tsconfig.json': JSON.stringify(project) }),
  });
  try {
    const [opened] = api.updateSnapshot({ openProjects: ['/tsconfig.json'] }).getProjects();
    return new Map(
      [...sources.keys()].map((name) => {
        const file = opened?.program.getSourceFile(`/${name}`);
        return [name, file ? Array.from(calls(file, file, names)) : []];
      }),
    );
  } finally {
    api.close();
  }
}

function* calls(node: Node, file: SourceFile, names: ReadonlySet<string>): Generator<Call> {
  if (isCallExpression(node) && isIdentifier(node.expression) && names.has(node.expression.text))
    yield {
      name: node.expression.text,
      arguments: node.arguments.map((one) => one.getText(file)),
      texts: node.arguments.map(textOf),
    };
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* calls(child, file, names);
}

/** The value of a text in quotation marks, or of several joined by +. */
function textOf(node: Node): string | undefined {
  if (isStringLiteral(node) || node.kind === SyntaxKind.NoSubstitutionTemplateLiteral)
    return (node as Node & { text: string }).text;
  if (node.kind !== SyntaxKind.BinaryExpression) return undefined;
  const { left, right } = node as Node & { left: Node; right: Node };
  const [first, second] = [textOf(left), textOf(right)];
  return first === undefined || second === undefined ? undefined : first + second;
}
