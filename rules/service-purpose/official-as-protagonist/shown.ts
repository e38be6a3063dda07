import {
  type Hit,
  holds,
  inItsWords,
  isAttribution,
  isForPeople,
  isHistory,
  isMourning,
  type Led,
  leadOf,
  type OfficialInLead,
  officesIn,
  type Post,
  type Range,
  type Said,
  type Sentence,
  serves,
  shows,
} from '../../../src/rule.js';

type Shown = Led & Post<'changes' | 'datesToCome'>;

/**
 * An office-holder of whom the lead tells, whatever the verb, even if what readers can do follows in another sentence:
 * “Alderman Poe was all ears at the depot. It takes old tyres until Friday”. A decision or an opening is news of what
 * changes, a plan and what is asked of the office serve readers: none of these counts.
 */
export function officialShown(post: Shown): OfficialInLead | undefined {
  const offices = [...officesIn(post), ...post.said('protagonism', 'titled')];
  if (offices.length === 0 || servesReaders(post)) return undefined;
  const within = post.within('sentence', offices);
  const isForReaders = forReaders(post);
  const honours = post.within('sentence', [...post.said('kind', 'thanks'), ...post.said('kind', 'congratulation')]);
  for (const sentence of leadOf(post)) {
    if (isForReaders(sentence)) return undefined;
    if (isHistory(post, sentence)) continue;
    // «Gracias a la comisaria» honours her, «la gerente felicita a los residentes» shows her.
    const [honour = sentence] = honours.of(sentence).map(({ start }) => ({ ...sentence, end: start }));
    const shown = within.of(sentence).find((office) => office.start < honour.end && isShown(post, office));
    if (shown && !isAttribution(post, shown)) return { ...inItsWords(post, shown), who: 'official' };
  }
  return undefined;
}

/** A sentence like those that show an office-holder, unless it or the post serves readers. */
export function officialLike(post: Shown & Post<'sentencesLike'>): Sentence | undefined {
  const offices = post.within('sentence', [...officesIn(post), ...post.said('protagonism', 'titled')]);
  const [alike] = [
    ...post.sentencesLike('shows-official'),
    ...post.sentencesLike('shows-official', true).filter((sentence) => offices.has(sentence)),
  ];
  if (!alike || servesReaders(post) || forReaders(post)(alike) || isHistory(post, alike)) return undefined;
  if (isBehindUse(post, alike)) return undefined;
  // “Jo Mayor opened her bakery”: only a surname makes it look so.
  const isOffice = offices.has(alike) || !post.within('sentence', post.said('protagonism', 'authority')).has(alike);
  return isOffice ? alike : undefined;
}

/** “The unit has twelve chairs, 7 am to 9 pm. The Minister opened it”: what readers can use comes first. */
function isBehindUse({ changes, datesToCome, times, lead }: Shown, { start }: Sentence): boolean {
  const isBefore = (at: Range): boolean => at.end <= start;
  return start > (lead[0]?.start ?? 0) && [...changes, ...datesToCome, ...times].some(isBefore);
}

/** Is it a reply or mourning? Who asks readers for something, or gives a telephone, serves them. */
const servesReaders = (post: Shown): boolean =>
  post.kind === 'reply' ||
  isMourning(post) ||
  post.phones.length > 0 ||
  post.actions.some((at) => post.sayings.at(at.start)?.mode === 'asks');

/** Does a sentence ask readers for something or speak to them, or tell of a legal act or thanks? */
function forReaders(post: Led): (sentence: Sentence) => boolean {
  const signs = [...post.hits('protagonism', 'legitimate'), ...post.hits('grammar', 'you'), ...post.actions];
  const signed = post.within('sentence', signs);
  return (sentence) => isForPeople(post, sentence) || signed.of(sentence).some((at) => holds(sentence, at));
}

/** Classes of verbs for appearing, speaking or thinking, praising or handing over. */
const displays = [...shows, 'think'] as const;

/** Classes of verbs of what changes for people, or of what befalls the office-holder. */
const matters = [...serves, 'build', 'answer', 'reply', 'lose', 'harm'] as const;

/** Is somebody as glad as can be, or told to be: a state, in whatever mode? */
const isFelt = ({ mode, verb }: Said): boolean => mode === 'offers' && verb?.negated === true && verb.acts.has('be');

function isShown(post: Shown, { entry, start, end }: Hit): boolean {
  // «Luis Soria, jefe de Oficina»: who is named first with such a title is often a guest.
  if (entry.group === 'titled' && /\p{Ll},\s$/u.test(post.source.slice(Math.max(0, start - 3), start))) return false;
  if (/^['’]s?(?!\p{L})/u.test(post.source.slice(end, end + 3))) return false;
  const said = post.sayings.at(start);
  if (!said) return true;
  // Who is named first has the office: “Ada Holm, president of the chess club, won”.
  const group = said.groups.find((one) => start >= one.start && start < one.end);
  if (group && start >= Math.max(group.core, group.head.end)) return false;
  if (said.role === 'relative' || said.mode === 'must' || said.mode === 'asks') return false;
  if (said.verb === undefined) return said.mode === 'states';
  // “Could not be happier”, “could be found up a ladder”: told of somebody, not of what may be done.
  const isTold = said.mode === 'offers' && said.verb.cell === 'past' && said.verb.voice !== 'active';
  if ((said.mode !== 'states' && !isTold && !isFelt(said)) || (said.verb.negated && !isFelt(said))) return false;
  if (isTold || isFelt(said)) return true;
  // “…,” said the warden: who speaks last is a source.
  if (said.verb.acts.has('say') && said.verb.end <= start) return false;
  const isToCome = said.time === 'to-come' || post.datesToCome.some((date) => holds(said, date));
  // “Put” and “cut” may be past; who “is” or “has” something now does nothing.
  const isAct = said.time === 'past' || said.verb.cell === 'base' || displays.some((act) => said.verb?.acts.has(act));
  return isAct && !isToCome && !matters.some((act) => said.verb?.acts.has(act));
}
