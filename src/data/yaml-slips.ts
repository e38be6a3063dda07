import { type Document, isScalar, visit, type YAMLParseError } from 'yaml';
import { openAt } from './open-sign.js';

/** What is wrong with the form of a text: the key of its sentence in mistakes.yml, and the offset that is to blame. */
export interface Slip {
  readonly key: string;
  readonly at: number;
  readonly slots?: Readonly<Record<string, string>>;
}

/**
 * The slip to tell of a document: the first cause that a person would name; undefined when YAML can read it as it was
 * meant.
 */
export function slipIn(document: Document, text: string): Slip | undefined {
  const star = starIn(document);
  if (star) return star;
  const [error] = document.errors;
  if (!error) return lineIn(document, text);
  const conflict = /^(?:<{7} |={7}$|>{7} )/m.exec(text);
  if (conflict) return { key: 'config-conflict', at: conflict.index };
  return slipOf(error, text) ?? { key: 'config-syntax', at: error.pos[0] };
}

/** An unquoted pattern that YAML reads as an alias: `*.md`. */
function starIn(document: Document): Slip | undefined {
  let slip: Slip | undefined;
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document)) return undefined;
      const key = /^[\w-]+$/.test(node.source) ? 'config-anchor' : 'config-star';
      slip = { key, at: node.range?.[0] ?? 0, slots: { value: `*${node.source}` } };
      return visit.BREAK;
    },
  });
  return slip;
}

/** Lines of `key:value` or `key = value` alone are one text for YAML. */
function lineIn({ contents }: Document, text: string): Slip | undefined {
  if (!isScalar(contents) || contents.type !== 'PLAIN' || typeof contents.value !== 'string') return undefined;
  const at = contents.range?.[0] ?? 0;
  return /^\S+\s*(?:$|\n)/.test(text.slice(at)) && !/^[\w-]+[:=]/.test(text.slice(at)) ? undefined : keyOn(text, at);
}

function slipOf({ code, message, pos: [at, end] }: YAMLParseError, text: string): Slip | undefined {
  if (code === 'DUPLICATE_KEY') return { key: 'config-twice', at, slots: { key: text.slice(at, end) } };
  if (code === 'MULTIPLE_DOCS') return { key: 'config-documents', at };
  if (code === 'TAB_AS_INDENT') return { key: 'config-tab', at };
  if (code === 'BAD_SCALAR_START') return { key: 'config-bare', at, slots: { sign: text.charAt(at) } };
  if (message.startsWith('Missing ,')) return separatorAt(text, at);
  const sign = code === 'UNEXPECTED_TOKEN' || code === 'MULTILINE_IMPLICIT_KEY' ? signAt(text, at) : undefined;
  if (sign) return sign;
  const open = openAt(text, at);
  if (open) return { key: 'config-unclosed', at: open.at, slots: { sign: open.sign, close: open.close } };
  if (code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys')) return keyOn(text, at);
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return valueAt(text, at);
  const first = firstOfLine(text, at);
  if ((code === 'BAD_INDENT' || code === 'UNEXPECTED_TOKEN') && isBelowItem(text, first))
    return { key: 'config-item', at: first };
  if (code === 'BAD_INDENT') return { key: 'config-indent', at: first };
  if (code !== 'UNEXPECTED_TOKEN') return undefined;
  const closing = text.charAt(at);
  if (closing === ']' || closing === '}') return { key: 'config-unopened', at, slots: { sign: closing } };
  return first === at && text.slice(0, at).trim() !== '' ? { key: 'config-indent', at } : undefined;
}

/** What is missing in a list or mapping on one line: the sign between two values, which belongs behind the first. */
function separatorAt(text: string, at: number): Slip {
  if (text.startsWith('=', at)) return { key: 'config-equals', at, slots: keyBefore(text, at) };
  const quote = text.charAt(at - 1);
  if (/["']/.test(quote) && /[\p{L}\d]/u.test(text.charAt(at)))
    return { key: 'config-after-quote', at: at - 1, slots: { sign: quote } };
  const before = text.slice(0, at).trimEnd();
  const pair = /(?:^|[{,])\s*("[^"\n]*"|[\w-]+)$/.exec(before);
  const open = openAt(text, at);
  if (pair && open?.sign === '{') return { key: 'config-colon', at: before.length, slots: { key: pair[1] as string } };
  return { key: 'config-comma', at: before.length };
}

const keyBefore = (text: string, at: number) => ({ key: /(\S+)\s*$/.exec(text.slice(0, at))?.[1] ?? '' });

/** A line that should hold a key and its value, without the sign between them. */
function keyOn(text: string, at: number): Slip {
  const [line = ''] = text.slice(at).split(/[\r\n]/, 1);
  if (/^(?:\/\/|\/\*)/.test(line)) return { key: 'config-comment', at };
  const [, key = '', sign = ''] = /^(["\w-]+)(:(?=\S)|\s*=|\s|$)/.exec(line) ?? [];
  if (key === '') return { key: 'config-syntax', at };
  const kind = sign === ':' ? 'config-space' : sign.endsWith('=') ? 'config-equals' : 'config-colon';
  return { key: kind, at: kind === 'config-colon' ? at + key.length : at, slots: { key } };
}

/** A value that holds `: `, or one that goes on in a line indented like a key. */
function valueAt(text: string, at: number): Slip {
  const [line = ''] = text.slice(at).split(/[\r\n]/, 1);
  if (/:(?:\s|$)/.test(line)) return { key: 'config-quote', at, slots: { value: line.trim() } };
  const next = /[\r\n]\s*(?=\S)/g;
  next.lastIndex = at;
  return next.exec(text) ? { key: 'config-indent', at: next.lastIndex } : { key: 'config-syntax', at };
}

/** A sign that YAML does not take where it is. */
function signAt(text: string, at: number): Slip | undefined {
  const [line = ''] = text.slice(at).split(/[\r\n]/, 1);
  if (/;\s*$/.test(line)) return { key: 'config-semicolon', at: at + line.trimEnd().length - 1 };
  if (line.startsWith(',')) return { key: 'config-comma-extra', at };
  if (line.startsWith('- ')) return { key: 'config-dash', at };
  const before = text.slice(0, at).trimEnd();
  const quote = before.at(-1) ?? '';
  return (quote === "'" || quote === '"') && !/[\r\n]/.test(text.slice(before.length, at))
    ? { key: 'config-after-quote', at: before.length - 1, slots: { sign: quote } }
    : undefined;
}

/** Does a text without a colon begin a line below the item of a list? */
function isBelowItem(text: string, at: number): boolean {
  const [line = ''] = text.slice(at).split(/[\r\n]/, 1);
  const above =
    text
      .slice(0, at)
      .trimEnd()
      .split(/[\r\n]/)
      .at(-1) ?? '';
  return /^\s*- /.test(above) && !/:(?:\s|$)/.test(line);
}

/** The first sign of the line that an offset is on. */
function firstOfLine(text: string, at: number): number {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return start + (/^[ \t]*/.exec(text.slice(start)) as RegExpExecArray)[0].length;
}
