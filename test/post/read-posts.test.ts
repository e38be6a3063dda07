import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { signsOf } from '../../src/post/judgement/signs.js';
import { whyUseless } from '../../src/post/pictures/alt.js';
import { posterText } from '../../src/post/pictures/poster.js';
import type { Judgement, Post, Said } from '../../src/post/post.js';
import { actorOf } from '../../src/post/sentences/actor.js';
import { isMourning } from '../../src/post/service/courtesy.js';
import { isForPeople } from '../../src/post/service/for-people.js';
import { type OfficialInLead, officeInLead, officialInLead } from '../../src/post/service/official-in-lead.js';
import { isHistory } from '../../src/post/service/told-next.js';
import { negated } from '../../src/post/words/negated.js';
import { figures } from '../../src/post/words/praise.js';
import { ownWords } from '../../src/post/words/speech.js';
import { findNames } from '../../src/recognizers/names.js';
import { type Circumstances, lintText } from '../lint-text.js';

interface Row extends Pick<Circumstances, 'language' | 'path'> {
  readonly draft: string;
  readonly officials?: readonly string[];
  readonly found: object;
}

const texts = (spans: readonly { readonly text: string }[]) => spans.map(({ text }) => text);

/** Who does what, and how it is said. */
function told(post: Post, said: Said): string {
  const words = (at: { start: number; end: number } | undefined) => (at ? post.source.slice(at.start, at.end) : '–');
  const { verb, subject, agent, mode, time, role } = said;
  const how = [
    role === 'main' ? undefined : role,
    mode,
    time,
    verb?.voice === 'active' ? undefined : verb?.voice,
    verb?.negated ? 'not' : undefined,
    `by ${actorOf(post, said)}`,
  ];
  return [words(agent ?? subject), words(verb), how.filter((one) => one !== undefined).join(' ')].join(' | ');
}

/** The signs of a post, and how strong each is. */
const signed = (post: Post): string =>
  [...signsOf(post)].map(([name, strength]) => `${name} ${Number(strength.toFixed(1))}`).join(', ');

const ledBy = (one: OfficialInLead | undefined) => one && `${one.text}${one.who === 'house' ? ' (the house)' : ''}`;

/** What the words of a picture are good for. */
const described = (post: Post, { alt, file }: Post['images'][number]) => ({
  useless: alt && whyUseless(post, alt, file),
  poster: alt && posterLine(posterText(post, alt)),
});

const posterLine = (poster: ReturnType<typeof posterText>) =>
  poster && [poster.named ? 'named' : 'copied', ...texts(poster.dates), ...texts(poster.times)].join(', ');

const judged = (one: Judgement | undefined) =>
  one && one.holds !== 'no' ? `${one.holds}: ${one.signs.join(' ')}` : undefined;

/** Everything that a rule can ask of a post, without empty values. */
async function shownOf({ draft: source, officials = [], found: _, ...rest }: Row): Promise<object> {
  const { draft: post } = await lintText(source, { language: 'es', only: 'missing-alt-text', ...rest });
  const { service, answerTime, sentences } = post;
  const said = {
    ourselves: judged(post.aboutOurselves),
    event: judged(post.eventToCome),
    news: judged(post.announcement),
    signs: signed(post),
    led: ledBy(officialInLead(post, officials)),
    office: ledBy(officeInLead(post)),
    sayings: post.sayings.all.map((one) => told(post, one)),
    lead: texts(post.lead),
    opening: post.opening?.text,
    actions: texts(post.actions),
    changes: texts(post.changes),
    decisions: texts(post.decisions),
    invitations: texts(post.invitations),
    refusals: texts(post.refusals),
    promises: answerTime.promises.map(({ text, hours }) => (hours === undefined ? text : `${text} = ${hours}`)),
    attention: texts(answerTime.hours),
    praise: post.praise.map(({ hit, weight, proved, isAssumed }) =>
      [hit.text, weight, ...(proved ? ['proved'] : []), ...(isAssumed ? ['assumed'] : [])].join(' '),
    ),
    service: [
      service.action?.text,
      service.facts.join(' '),
      service.topic ? 'topic' : undefined,
      service.plain ? 'plain' : undefined,
    ].filter(Boolean),
    relativeDates: post.relativeDates.map(({ text, from, to, ifToday }) =>
      [text, from, to, ifToday && `if today ${ifToday}`].filter(Boolean).join(' '),
    ),
    datesToCome: texts(post.datesToCome),
    past: texts(sentences.filter(post.isPast)),
    others: texts(sentences.filter(post.isOthersWords)),
    quoted: post.words.length - ownWords(post, post.words).length,
    figures: figures(post).map(({ start, end }) => post.source.slice(start, end)),
    denied: texts(post.words.filter((word) => negated(post, word))),
    history: texts(sentences.filter((sentence) => isHistory(post, sentence))),
    forPeople: texts(sentences.filter((sentence) => isForPeople(post, sentence))),
    mourns: isMourning(post) || undefined,
    is: (['isSigned', 'isCourtesy', 'isContinued', 'isArchived', 'isFiledByYear', 'hasAuthor'] as const).filter(
      (key) => post[key],
    ),
    authors: post.authors,
    spoken: [...post.spokenParagraphs],
    owners: post.printedAddresses.map((at) => `${at.text} ${post.ownerOf(at)}`),
    people: post.images.map((image) => ({
      shown: post.peopleShown(image),
      around: post.minorsAround(image),
      ...described(post, image),
    })),
    local: texts(post.localImages),
    published: texts(post.published).filter((text) => text.trim() !== source.trim()),
    folded: post.joinsWords ? post.foldedProse.text : undefined,
    names: texts(findNames(post.prose)),
  };
  const isFull = ([, one]: [string, unknown]) =>
    one !== undefined && one !== '' && one !== 0 && !(Array.isArray(one) && one.length === 0);
  const spans = (key: string, one: unknown) =>
    key === 'at' && typeof one === 'object' && one !== null && 'text' in one ? one.text : one;
  return JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(said).filter(isFull)), spans));
}

/** `-u` writes the current result: check what it writes. */
test.each(['read-posts', 'read-more-posts'])('what rules can ask of a post is what is written in %s', async (name) => {
  const file = resolve(`test/data/${name}.yml`);
  const rows: readonly Row[] = parse(readFileSync(file, 'utf8'));
  const read = await Promise.all(rows.map(async (row) => ({ ...row, found: await shownOf(row) })));
  await expect(stringify(read, { lineWidth: 0 })).toMatchFileSnapshot(file);
});
