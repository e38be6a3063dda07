import { isMap, isScalar, isSeq, parseDocument, Scalar, type YAMLSeq } from 'yaml';

/** A word that a rule should allow. */
export interface Allowed {
  readonly rule: string;
  /** The rule's current severity: a rule that the config does not name keeps it. */
  readonly severity: string;
  readonly word: string;
}

/** Can a config file be edited: is it data, not code? */
export const isData = (file: string): boolean => /\.(?:ya?ml|json)$|\.redlintrc$/i.test(file);

/**
 * The text of a config with one more word under the option `allow` of a rule; comments, order and all else are kept,
 * but for how JSON is laid out. Undefined for a text that cannot be read. `file` is its name.
 */
export function withAllowed(text: string, file: string, allowed: Allowed): string | undefined {
  if (/\.json$/i.test(file)) return inJson(text, /package\.json$/i.test(file), allowed);
  return (/^\s*\{/.test(text) ? inJson(text, false, allowed) : undefined) ?? inYaml(text, allowed);
}

function inYaml(text: string, { rule, severity, word }: Allowed): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !(document.contents === null || isMap(document.contents))) return undefined;
  const flow = (value: unknown) => document.createNode(value, { flow: true });
  const path = ['rules', rule];
  const given = document.getIn(path, true);
  const options = isSeq(given) ? (given.items[1] as unknown) : undefined;
  const list = isMap(options) ? options.get('allow', true) : undefined;
  const listed = flow([word]) as YAMLSeq;
  if (isSeq(list)) {
    if (list.items.every((item) => !isScalar(item) || item.value !== word)) list.add(word);
  } else if (isMap(options)) options.set('allow', listed);
  else if (isSeq(given)) given.add(flow({ allow: [word] }));
  else {
    const own = isScalar(given) && typeof given.value === 'string' ? given.value : severity;
    if (document.get('rules', true) instanceof Scalar) document.delete('rules');
    const made = flow([own, { allow: [word] }]);
    if (isScalar(given)) Object.assign(made, { comment: given.comment, commentBefore: given.commentBefore });
    document.setIn(path, made);
  }
  const isPadded = text.trim() === '' || /[[{] /.test(text) || !/[[{]/.test(text);
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: isPadded,
    indentSeq: !/^([ \t]*)[\w-]+:[ \t]*\r?\n\1- /m.test(text),
  });
}

function inJson(text: string, isPackage: boolean, { rule, severity, word }: Allowed): string | undefined {
  let data: Record<string, unknown>;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  const config = (isPackage ? data.redlint : data) as { rules?: Record<string, unknown> } | undefined;
  if (typeof config !== 'object' || config === null) return undefined;
  const [own = severity, options = {}] = [config.rules?.[rule] ?? severity].flat() as [string?, { allow?: string[] }?];
  const allow = [...new Set([...(options.allow ?? []), word])];
  config.rules = { ...config.rules, [rule]: [own, { ...options, allow }] };
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  ';
  return `${JSON.stringify(data, null, indent)}\n`;
}
