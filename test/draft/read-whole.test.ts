import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { unknownInMeta } from '../../src/draft/front-matter/unknown.js';
import { isPage, isTeaser } from '../../src/draft/kind.js';
import type { Image, Value } from '../../src/draft/media.js';
import { partNumber } from '../../src/draft/part-number.js';
import { expectConsistent } from './draft-spans.js';
import { read, texts } from './read-draft.js';

interface Row {
  readonly draft: string;
  readonly path?: string;
  readonly lang?: string;
  readonly found: object;
}

const file = resolve('test/data/read-drafts.yml');
const rows: readonly Row[] = parse(readFileSync(file, 'utf8'));

const value = (one: Value<unknown> | undefined) => one?.value;

/** A picture in one line: its place and its facts. */
const pictureOf = (image: Image) => ({
  at: image.text,
  form: image.form,
  ...(image.entry && { entry: true }),
  file: value(image.file),
  id: value(image.id),
  alt: value(image.alt),
  caption: value(image.caption),
  credit: value(image.credit),
  license: value(image.license),
  ...Object.fromEntries(
    (['decorative', 'people', 'minors', 'own'] as const).filter((key) => image[key]).map((key) => [key, true]),
  ),
  consent: image.consent,
});

/** Everything read from a draft, without empty values. */
function shownOf({ draft: source, path, lang }: Omit<Row, 'found'>): object {
  const draft = read(source, { ...(path !== undefined && { path }), ...(lang !== undefined && { lang }) });
  expectConsistent(draft);
  const said = {
    kind: draft.kind,
    language: draft.language,
    networks: draft.networks,
    account: Object.entries(draft.account).map(([key, one]) => `${key}: ${typeof one === 'object' ? one.value : one}`),
    publish: draft.publish && [draft.publish.day, draft.publish.time].filter(Boolean).join(' '),
    response: draft.response && JSON.stringify(draft.response),
    title: value(draft.title),
    description: value(draft.description),
    event: [...draft.eventData],
    keys: draft.meta.keys,
    faults: draft.meta.faults.map(({ rule, message, at }) => `${rule} ${message} «${at.text}»`),
    unknown: unknownInMeta(draft).map(({ rule, message, at, data }) =>
      [rule.replace('front-matter-', ''), message, at.text, JSON.stringify(data)].join(' | '),
    ),
    parts: draft.parts.length > 1 ? texts(draft.parts) : [],
    paragraphs: draft.paragraphs.map(({ type, text }) => `${type}: ${text}`),
    sentences: draft.sentences.length > 1 ? texts(draft.sentences) : [],
    words: draft.words.map(({ key }) => key).join(' '),
    passages: draft.languages.passages.map(({ language, words }) => `${language}: ${words}`),
    unseen: draft.unseen.map(({ kind, name, text }) => [kind, name ?? text].join(': ')),
    media: draft.hasMedia || undefined,
    is: [isPage(draft) ? 'a page' : '', isTeaser(draft) ? 'a teaser' : '', draft.markdown ? '' : 'plain'].filter(
      Boolean,
    ),
    number: draft.parts.map((part) => partNumber(part.text)).filter(Boolean),
    links: draft.links.map(({ form, label, url, host }) => [form, label.text, url, host].join(' | ')),
    images: draft.images.map(pictureOf),
    videos: draft.videos.map((video) => ({
      at: video.text,
      file: value(video.file),
      captions: value(video.captions),
      transcript: value(video.transcript),
      speech: video.speech,
    })),
    verbatim: draft.verbatim.map(({ start, end }) => source.slice(start, end)),
    dates: draft.dates.map(({ text, day }) => (day === undefined ? text : `${text} = ${day}`)),
    impossible: texts(draft.impossible),
    dateOrder: Object.entries(draft.dateOrder).flatMap(([where, first]) => (first ? [`${where}: ${first}`] : [])),
    times: texts(draft.times),
    ...Object.fromEntries(
      (['comments', 'hashtags', 'mentions', 'emails', 'phones', 'emoji', 'quotes', 'foreign', 'bold'] as const).map(
        (key) => [key, texts(draft[key])],
      ),
    ),
  };
  const isFull = ([, one]: [string, unknown]) =>
    one !== undefined && one !== '' && !(Array.isArray(one) && one.length === 0);
  return JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(said).filter(isFull))));
}

/** `-u` writes the current result: check what it writes. */
test('drafts of all forms are read as what is written under them', async () => {
  const read = rows.map(({ found: _, ...row }) => ({ ...row, found: shownOf(row) }));
  await expect(stringify(read, { lineWidth: 0 })).toMatchFileSnapshot(file);
});
