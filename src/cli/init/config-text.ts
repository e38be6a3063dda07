import { Document, isSeq } from 'yaml';
import { isMapping } from '../../data/mapping.js';
import descriptions from '../../messages/*/config.yml';
import templates from '../../messages/*/template.yml';
import { eachInLocale, inLocale } from '../../messages/in-locale.js';
import { say } from '../../messages/messages.js';
import type { Answers } from './answers.js';

type Tree = { readonly [key: string]: unknown };

/** Keys that hold other keys, each of which may be commented out separately. */
const isSection = (value: unknown): value is Tree => isMapping(value);

/** The keys in the order in which they are written, with examples of the country that the language is first read in. */
export const template = (locale: string): Tree => inLocale<Tree>(templates, locale);

/** A commented redlint.config.yaml: what was answered, and the rest as examples behind `#`. */
export const configText = (answers: Answers): string => textOf(settingsOf(answers), answers.locale);

/** The same for any values of the template's keys. `locale` is the language of the comments. */
export function textOf(values: Tree, locale: string): string {
  const about: Record<string, string> = eachInLocale<string>(descriptions, locale);
  const head = say(locale, 'init.header').trimEnd().replace(/^/gm, '# ');
  const blocks = Object.entries(template(locale)).map(([key, example]) => {
    const lines = isSection(example)
      ? section(key, example, (values[key] ?? {}) as Tree, about)
      : entry(key, example, values[key]);
    return [`# ${about[key]}`, ...lines].join('\n');
  });
  return `${[head, ...blocks].join('\n\n')}\n`;
}

function section(key: string, examples: Tree, values: Tree, about: Readonly<Record<string, string>>): string[] {
  const given = Object.values(values).some((value) => value !== undefined);
  const inner = Object.keys({ ...examples, ...values }).flatMap((name) => {
    const comment = about[`${key}.${name}`];
    const lines = entry(name, examples[name], values[name], given ? '  ' : '').map((line) =>
      given ? line : behind(line),
    );
    return comment === undefined ? lines : lines.map((line, at) => (at === 0 ? `${line}  # ${comment}` : line));
  });
  return given ? [`${key}:`, ...inner] : [`# ${key}:`, ...inner];
}

/** In a section that is commented out as a whole, `# ` is in the first column. */
const behind = (line: string): string => line.replace(/^# /, '#   ');

/** One key: its answer, or its example commented out. */
const entry = (key: string, example: unknown, value: unknown, indent = ''): string[] =>
  value === undefined
    ? written(key, example).map((line) => `${indent}# ${line}`)
    : written(key, value).map((line) => `${indent}${line}`);

function written(key: string, value: unknown): string[] {
  const document = new Document({ [key]: value });
  const node = document.get(key, true);
  if (isSeq(node)) {
    if (Array.isArray(value) && value.some((one) => typeof one === 'object'))
      for (const item of node.items) (item as { flow?: boolean }).flow = true;
    else node.flow = true;
  }
  return document.toString({ lineWidth: 0, blockQuote: false, flowCollectionPadding: false }).trimEnd().split('\n');
}

/** Answers as values of the config's keys, without those left blank. */
function settingsOf(answers: Answers): Tree {
  const {
    name,
    domains,
    names,
    places,
    networks,
    within,
    channel,
    language,
    locale,
    preset,
    ignore,
    csv,
    overrides = [],
  } = answers;
  const held = (value: string | readonly string[]) => (value.length > 0 ? value : undefined);
  return {
    extends: [`preset:${preset}`],
    language,
    locale,
    organization: { name: held(name), domains: held(domains), names: held(names), places: held(places) },
    response: { within: held(within), channel: held(channel) },
    networks: held(networks),
    ignore: held(ignore),
    csv,
    overrides: overrides.length > 0 ? overrides : undefined,
  };
}
