import { type Document, isNode, isScalar, type ParseOptions, parseDocument, visit, YAMLParseError } from 'yaml';

/**
 * A YAML document, its faults in `errors`. Repeated keys are found here: the parser's own search takes the square of
 * their number. Throws a RangeError when it is nested too deeply.
 */
export function yamlDocument(text: string, options: ParseOptions & { readonly merge?: boolean } = {}): Document {
  const document = withoutStacks(() =>
    parseDocument(text, { prettyErrors: false, logLevel: 'error', ...options, uniqueKeys: false }),
  );
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) throw new RangeError('too many levels');
  if (document.errors.length > 0) return document;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || key.value === '<<') continue;
        if (seen.has(key.value)) document.errors.push(twin(key));
        seen.add(key.value);
      }
    },
  });
  return document;
}

/** The parser creates an error for each fault: the unread stacks of hundreds of them cost more than all the rest. */
function withoutStacks<Done>(parse: () => Done): Done {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function twin(key: unknown): YAMLParseError {
  const [start = 0, end = start] = (isNode(key) && key.range) || [];
  return new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique');
}
