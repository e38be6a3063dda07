import { configSchema, type JsonSchema } from '../../src/config/json-schema.js';

const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  es: {
    head: '| clave | qué hace | valores | si no se dice |',
    string: 'texto',
    boolean: '`true` o `false`',
    number: 'número',
    integer: 'número entero',
    object: 'claves',
    listOf: 'lista de',
    or: 'o',
  },
  en: {
    head: '| key | what it does | values | when absent |',
    string: 'text',
    boolean: '`true` or `false`',
    number: 'number',
    integer: 'whole number',
    object: 'keys',
    listOf: 'list of',
    or: 'or',
  },
};

/**
 * The keys of a config as a Markdown table, from the JSON Schema; keys that an override shares with the file are listed
 * once.
 */
export function keysTable(language: string): string {
  const t = words[language] ?? words.en!;
  const schema = configSchema({ rules: new Map(), principles: [] }, language);
  const rows = rowsOf(schema, '', t);
  return `${[t.head, '|---|---|---|---|', ...rows].join('\n')}\n`;
}

function rowsOf(schema: JsonSchema, path: string, t: Readonly<Record<string, string>>): string[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>);
  return properties.flatMap(([key, inner]) => {
    if (path === 'overrides[]' && key !== 'files' && key !== 'when') return [];
    const own = path === '' ? key : `${path}.${key}`;
    const absent = inner.default === undefined ? '' : `\`${JSON.stringify(inner.default)}\``;
    const row = `| \`${own}\` | ${cell(String(inner.description ?? ''))} | ${cell(valuesOf(inner, t))} | ${absent} |`;
    const items = inner.items as JsonSchema | undefined;
    return [row, ...rowsOf(inner, own, t), ...(items ? rowsOf(items, `${own}[]`, t) : [])];
  });
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function valuesOf(schema: JsonSchema, t: Readonly<Record<string, string>>): string {
  const choices = (schema.anyOf ?? schema.oneOf) as JsonSchema[] | undefined;
  if (choices) return [...new Set(choices.map((one) => valuesOf(one, t)))].join(` ${t.or} `);
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.type === 'array') return schema.items ? `${t.listOf} ${valuesOf(schema.items as JsonSchema, t)}` : '';
  return t[String(schema.type)] ?? '';
}
