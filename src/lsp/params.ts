import * as v from 'valibot';

const uint = v.pipe(v.number(), v.integer(), v.minValue(0));
const position = v.looseObject({ line: uint, character: uint });
const range = v.looseObject({ start: position, end: position });
const identifier = v.looseObject({ uri: v.string() });
/** Some clients send no version, or null. */
const version = v.fallback(v.pipe(v.number(), v.integer()), 0);
const loose = v.fallback(v.record(v.string(), v.unknown()), {});
const located = v.looseObject({ textDocument: identifier, position });
const folders = v.array(identifier);

const change = v.pipe(
  v.object({ text: v.string(), range: v.nullish(range) }),
  v.transform(({ text, range: where }) => (where ? { text, range: where } : { text })),
);

const context = v.fallback(v.looseObject({ only: v.fallback(v.optional(v.array(v.string())), undefined) }), {});

/** The parameters of the methods that the server handles, as far as it reads them. */
const schemas: Readonly<Record<string, v.GenericSchema>> = {
  initialize: v.looseObject({
    capabilities: loose,
    initializationOptions: loose,
    workspaceFolders: v.fallback(v.nullish(folders), undefined),
    rootUri: v.fallback(v.nullish(v.string()), undefined),
    locale: v.fallback(v.optional(v.string()), undefined),
    processId: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), null),
  }),
  'textDocument/didOpen': v.looseObject({
    textDocument: v.looseObject({
      uri: v.string(),
      languageId: v.fallback(v.string(), ''),
      version,
      text: v.string(),
    }),
  }),
  'textDocument/didChange': v.looseObject({
    textDocument: v.looseObject({ uri: v.string(), version }),
    contentChanges: v.array(change),
  }),
  'textDocument/didClose': v.looseObject({ textDocument: identifier }),
  'textDocument/didSave': v.looseObject({ textDocument: identifier }),
  'textDocument/willSave': v.looseObject({ textDocument: identifier }),
  'textDocument/willSaveWaitUntil': v.looseObject({ textDocument: identifier }),
  'textDocument/hover': located,
  'textDocument/completion': located,
  'textDocument/codeAction': v.looseObject({ textDocument: identifier, range, context }),
  'codeAction/resolve': v.looseObject({ title: v.string(), data: v.fallback(v.optional(v.string()), undefined) }),
  'workspace/executeCommand': v.looseObject({
    command: v.string(),
    arguments: v.fallback(v.optional(v.array(v.unknown())), undefined),
  }),
  'workspace/didChangeWatchedFiles': v.looseObject({ changes: folders }),
  'workspace/didChangeWorkspaceFolders': v.looseObject({
    event: v.looseObject({ added: v.fallback(folders, []), removed: v.fallback(folders, []) }),
  }),
  'redlint/rules': v.fallback(v.looseObject({ uri: v.fallback(v.optional(v.string()), undefined) }), {}),
  'window/workDoneProgress/cancel': v.looseObject({}),
  '$/cancelRequest': v.looseObject({ id: v.union([v.string(), v.number()]) }),
  '$/progress': v.looseObject({}),
  '$/setTrace': v.looseObject({ value: v.string() }),
};

/**
 * The parameters of a method, as the server reads them, or what is wrong with them. An unknown method accepts anything.
 */
export function paramsOf(method: string, given: unknown): { readonly params: unknown } | { readonly fault: string } {
  const schema = Object.hasOwn(schemas, method) ? schemas[method] : undefined;
  if (!schema) return { params: given };
  const { success, output, issues } = v.safeParse(schema, given);
  if (success) return { params: output };
  const [issue] = issues;
  const path = v.getDotPath(issue) ?? 'params';
  return { fault: `${path}: expected ${issue.expected ?? 'something else'} but received ${issue.received}` };
}
