import type { Draft, Sentence } from '../../draft/draft.js';
import { keyOf } from '../../text/fold.js';
import { lazy } from '../../text/lazy.js';
import { holds, type Span, spanOf } from '../../text/span.js';
import type { Post } from '../post.js';
import { actingGroup, actorOf } from '../sentences/actor.js';
import { isSurname } from '../sentences/surname.js';
import { shows } from './acts.js';
import { isForPeople } from './for-people.js';
import { listedAct } from './listed-act.js';
import { isBehindQuotation, isHistory, type Led, type OfficialInLead, officesIn, toldNext } from './told-next.js';

export type { OfficialInLead };

/** How far a verb may be after its subject. */
const reach = 90;

/**
 * The place where a post begins with an authority's act instead of with what changes for people: in its first sentence,
 * unless its first paragraph asks the reader for something. `officials` are names and handles. Legal acts and
 * condolences do not count.
 */
export function officialInLead(post: Led, officials: readonly string[]): OfficialInLead | undefined {
  // A word that others bear too decides nothing here.
  const said = post
    .said('protagonism')
    .filter((hit) => hit.entry.group !== 'titled' && hit.entry.group !== 'thanked' && !isSurname(post, hit));
  if (said.length + officials.length === 0) return undefined;
  const words = post.within('sentence', said);
  for (const sentence of newsLead(post)) {
    if (isHistory(post, sentence)) continue;
    // After an exclamation only an office-holder who acts leads the news.
    const hits = post.lead.includes(sentence) ? words.of(sentence).filter((hit) => hit.end <= sentence.end) : [];
    const found = namedAct(post, sentence, officials) ?? around(listedAct(post, hits), statedAct(post, sentence));
    if (found && !isAttribution(post, found)) return found;
  }
  return newsLead(post).length > 0 ? toldNext(post) : undefined;
}

/** «El alcalde, acompañado por la consejera, visitó…» is about the mayor, whose verb stands behind the other words. */
const around = (one: OfficialInLead | undefined, other: OfficialInLead | undefined): OfficialInLead | undefined =>
  one && other && other.start < one.start && other.end > one.end ? other : (one ?? other);

/**
 * «El registro abre también por la tarde, confirmó la alcaldesa», «“El agua se puede beber”: ministra de Salud»: the
 * news comes first, and the office-holder is only its source.
 */
export function isAttribution(post: Led, { start, end }: Span): boolean {
  if (isBehindQuotation(post, start)) return true;
  const said = post.sayings.at(end - 1);
  if (!said?.verb?.acts.has('say')) return false;
  return post.sayings.of(said.sentence).some((other) => {
    const isNews = other.end <= said.start && other.role === 'main' && other.verb !== undefined && !post.quoted(other);
    return isNews && actorOf(post, other) !== 'official';
  });
}

/** The first office-holder in the lead who does something, whatever it is. */
export function officeInLead(post: Led): OfficialInLead | undefined {
  const offices = officesIn(post);
  const within = post.within('sentence', offices);
  const [first] =
    offices.length > 0 && newsLead(post).length > 0
      ? post.lead
          .filter((sentence) => !isHistory(post, sentence))
          .flatMap((sentence) => within.of(sentence))
          .filter((office) => isLeading(post, office))
      : [];
  return first && !isAttribution(post, first) ? { ...inItsWords(post, first), who: 'official' } : undefined;
}

/**
 * Does an office act in the main clause, or come first in it, or in a heading? Whoever is spoken of or owns a thing
 * does not: «ante el cambio de alcalde», “the Mayor's vision”.
 */
function isLeading(post: Led, { start, end }: Span): boolean {
  const said = post.sayings.at(start);
  if (said && said.role !== 'main') return false;
  if (/^['’]s?(?!\p{L})/u.test(post.source.slice(end, end + 3))) return false;
  if (said?.verb === undefined) return true;
  const group = said.groups.find((one) => start >= one.start && start < one.end);
  const isHead = group === undefined || start < Math.max(group.core, group.head.end);
  const lead = post.lead[0]?.start ?? 0;
  const isFirst = () => post.words.filter((word) => word.start >= lead && word.start < start).length < mostWordsBefore;
  return isHead && (group?.preposition === undefined || group === said.agent || isFirst());
}

/** An office after more words does not begin the lead. */
const mostWordsBefore = 4;

/**
 * An office with the name beside it, and the words that lead to it: «las instrucciones del alcalde», «impulsa la
 * alcaldesa, Ana Ruiz».
 */
export function inItsWords(post: Led, { start, end }: Span): Span {
  const { source } = post;
  const before = source.slice(Math.max(0, start - reach), start);
  const after = source.slice(end, end + reach);
  const said = post.sayings.at(start);
  const isLed = said?.verb !== undefined && said.verb.end < start && start - said.verb.end < 6;
  const isSubject =
    said?.subject !== undefined &&
    said.subject.start <= start &&
    [said.subject, ...said.titles].some((group) => group.start <= start && start < group.end);
  const lead = isLed
    ? source.slice(said.verb?.start, start)
    : isSubject
      ? source.slice(said.subject.start, start)
      : (leading().exec(before)?.[0] ?? nameBefore().exec(before)?.[0]);
  return spanOf(source, start - (lead?.length ?? 0), end + (nameBehind().exec(after)?.[0].length ?? 0));
}

const word = String.raw`[\p{L}\p{M}'’-]{1,28}`;
/** A noun with its article before an office that begins with a preposition: «instrucciones |del alcalde». */
const leading = lazy(() => new RegExp(String.raw`(?<![\p{L}\p{M}])(?:\p{Ll}{1,4} )?\p{Ll}${word} (?=$)`, 'u'));
/** «Ana Ruiz de Soto, | concejala»: with the lower-case words inside a name. */
const nameBefore = lazy(
  () =>
    new RegExp(
      String.raw`(?:\p{Ll}${word} ){0,2}\p{Lu}${word}(?: (?:\p{Ll}{1,3} )?\p{Lu}${word}){0,4}, (?:\p{Ll}{1,3} )?$`,
      'u',
    ),
);
const nameBehind = lazy(() => new RegExp(String.raw`^,? \p{Lu}${word}(?: (?:\p{Ll}{1,3} )?\p{Lu}${word}){0,4}`, 'u'));

/** The lead; empty for a legal act, thanks or a condolence, or when its paragraph asks the reader for something. */
function newsLead(post: Led): readonly Sentence[] {
  const lead = leadOf(post);
  const paragraph = post.paragraphs[lead.at(-1)?.paragraph ?? -1];
  if (!paragraph) return [];
  const first = { start: lead[0]?.start ?? 0, end: paragraph.end };
  const others = [...post.hits('protagonism', 'legitimate'), ...post.hits('kind', 'condolence'), ...post.actions];
  return others.some((hit) => holds(first, hit)) || lead.some((one) => isForPeople(post, one)) ? [] : lead;
}

/** A statement whose actor holds an office, and appears, speaks, praises or hands over, but not to the reader. */
function statedAct(post: Led, sentence: Sentence): OfficialInLead | undefined {
  if (post.hits('grammar', 'you').some((hit) => holds(sentence, hit))) return undefined;
  for (const said of post.sayings.with([sentence])) {
    const { verb, role, mode } = said;
    if (!verb || role !== 'main' || mode !== 'states' || verb.negated) continue;
    const group = actingGroup(said) ?? said.subject;
    if (!group || actorOf(post, said) !== 'official' || !shows.some((act) => verb.acts.has(act))) continue;
    const start = Math.min(verb.start, ...[group, ...said.titles].map((one) => one.start));
    return {
      ...spanOf(post.source, start, Math.max(group.core, verb.end)),
      who: 'official',
    };
  }
  return undefined;
}

/** How many sentences may greet or set the scene before the news. */
const longestOpening = 3;

/**
 * The lead; if it only exclaims or names a scene, also what follows up to the first sentence that states something.
 */
export function leadOf(post: Led): readonly Sentence[] {
  const { lead, sentences } = post;
  let last = sentences.indexOf(lead.at(-1) as Sentence);
  const states = (index: number): boolean =>
    !/[!¡]\s*$/.test(sentences[index]?.text ?? '') && post.sayings.of(index).some(({ verb }) => verb !== undefined);
  const limit = Math.min(sentences.length - 1, last + longestOpening);
  if (last >= 0 && post.sayings.of(last).length > 0) while (last < limit && !states(last)) last++;
  return sentences.slice(sentences.indexOf(lead[0] as Sentence), last + 1);
}

/** One of the officials named by the config, with a verb of presence or display after it. */
function namedAct(
  post: Post<'protagonism'>,
  sentence: Sentence,
  officials: readonly string[],
): OfficialInLead | undefined {
  if (officials.length === 0) return undefined;
  const wanted = new Set(officials.map(plain));
  const handles = post
    .within('sentence', post.mentions)
    .of(sentence)
    .filter((mention) => wanted.has(plain(mention.text)));
  const subject = [...handles, ...namesIn(post, sentence, officials)][0];
  if (!subject) return undefined;
  const verb = post.hits('protagonism', 'act').find((hit) => hit.start >= subject.end && hit.end <= sentence.end);
  if (!verb || verb.start - subject.end > reach) return undefined;
  return { ...spanOf(post.source, subject.start, verb.end), who: 'official' };
}

const plain = (name: string): string => keyOf(name.replace(/^@/, ''));

function namesIn({ words, source }: Draft, { firstWord, endWord }: Sentence, names: readonly string[]): Span[] {
  return names.flatMap((name) => {
    const keys = name.split(/\s+/).map(keyOf);
    for (let at = firstWord; at + keys.length <= endWord; at++)
      if (keys.every((key, i) => words[at + i]?.key === key))
        return [spanOf(source, words[at]?.start ?? 0, words[at + keys.length - 1]?.end ?? 0)];
    return [];
  });
}
