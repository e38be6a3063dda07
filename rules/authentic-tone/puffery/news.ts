import { type Lexicon, languageOf, overlap, type Post, type Span, spanOf } from '../../../src/rule.js';
import { beside, type Cut, capitalAs, reach } from './beside.js';
import weForms from './we-form.yml';

/** How infinitives become the form of «nosotros» in a language. */
interface WeForm {
  readonly verbs: Readonly<Record<string, string>>;
  readonly endings: Readonly<Record<string, string>>;
  /** Pronouns that may follow the infinitive, and go before the verb. */
  readonly pronouns: readonly string[];
}

/** The words around an infinitive that is the verb's form for “we” as well. */
interface BareForm {
  readonly subjects: readonly string[];
  readonly be: readonly string[];
  readonly third: string;
  readonly will: string;
  readonly also: string;
  /** The ending of what goes on: “be improving”. */
  readonly going: string;
  /** The word before an infinitive. */
  readonly to: string;
}

const forms = weForms as Readonly<Record<string, WeForm | BareForm>>;

/**
 * The news without the feeling before it: “We’re excited to announce” → “We announce”, “is pleased to open” → “opens”,
 * “We can’t wait to work” → “We will work”, “We’re thrilled that he” → “He”; «Nos complace anunciar» → «Anunciamos».
 */
export function toTheNews(post: Post<never>, lexicon: Lexicon, words: Span): Cut {
  const { source } = post;
  const from = Math.max(post.sentenceAt(words.start)?.start ?? words.start, words.start - reach);
  const hit = lexicon
    .hitsIn(source.slice(from, words.end + reach), 'glad')
    .find((one) => overlap({ start: from + one.start, end: from + one.end }, words));
  const glad = hit && spanOf(source, from + hit.start, from + hit.end);
  const last = glad && beside(post, glad, -1);
  if (!glad || (last && lexicon.hitsIn(last.text, 'feels').length > 0)) return undefined;
  const told = toldBy(post, lexicon, glad, hit.entry.kind);
  if (!told || goesOn(post, told.end)) return undefined;
  return { at: spanOf(source, glad.start, told.end), suggest: [capitalAs(told.text, glad.text)], words: glad.text };
}

/** “We’re excited to work here and to learn”: the second infinitive depends on the feeling too. */
function goesOn({ source, sentenceAt, language = '' }: Post<never>, from: number): boolean {
  const { coordinators = [] } = languageOf(language)?.syntax ?? {};
  const form = forms[language];
  if (!form || !('to' in form) || coordinators.length === 0) return false;
  const rest = source.slice(from, sentenceAt(from)?.end ?? from);
  return new RegExp(`\\s(?:${coordinators.join('|')})\\s${form.to}\\s`, 'u').test(rest);
}

/** What is said in place of the feeling and the words that follow up to `end`. */
function toldBy(
  post: Post<never>,
  lexicon: Lexicon,
  glad: Span,
  kind: string | undefined,
): { readonly text: string; readonly end: number } | undefined {
  const { source } = post;
  // The last word begins the clause.
  if (kind === 'clause') return { text: /\S+$/.exec(glad.text)?.[0] ?? '', end: glad.end };
  const verb = beside(post, glad, 1);
  if (!verb) return undefined;
  if (kind === 'that') return { text: verb.text, end: verb.end };
  const after = source.slice(verb.start, verb.end + reach);
  const [listed] = lexicon.hitsIn(after, 'news').filter(({ start }) => start === 0);
  const news = spanOf(source, verb.start, verb.start + (listed?.end ?? verb.text.length));
  const text = listed?.entry.plain[0] ?? verbOf(post, lexicon, glad.text, news);
  return text === undefined ? undefined : { text, end: news.end };
}

/** What is said of the house: subject and verb, with what the subject has of them. */
function verbOf(
  { source, language = '' }: Post<never>,
  lexicon: Lexicon,
  glad: string,
  news: Span,
): string | undefined {
  const after = source.slice(news.start, news.end + reach);
  const isIn = (group: 'not_news' | 'news' | 'later'): boolean =>
    lexicon.hitsIn(after, group).some(({ start }) => start === 0);
  const form = forms[language];
  if (!form || isIn('not_news')) return undefined;
  if ('endings' in form) return inWeForm(news.text, form);
  const [be, subjects] = [form.be, form.subjects].map((words) => words.join('|'));
  // “We’re”, “are”: subject and verb, or the verb alone.
  const [head = ''] = new RegExp(`^(?:${be}|(?:${subjects})(?: |\\p{P}|&#?\\w+;)\\p{L}+)`, 'iu').exec(glad) ?? [];
  // “We can’t wait to be at the fair” is no “We are at the fair”.
  const isEager = lexicon.hitsIn(glad, 'eager').length > 0;
  const isGoingOn = new RegExp(`^be \\p{L}+${form.going}(?!\\p{L})`, 'u').test(after);
  if (news.text === 'be' && (!isEager || isGoingOn)) return /n.t$|cannot$/i.test(head) ? undefined : head;
  const [subject = ''] = new RegExp(`^(?:${subjects})(?=\\P{L})`, 'iu').exec(head) ?? [];
  const also = new RegExp(`\\b${form.also}\\b`, 'i').test(glad) ? `${form.also} ` : '';
  const [third] = lexicon.hitsIn(news.text, 'news_third');
  const isListed = isIn('news') && !isIn('later');
  const isLater = !isListed && (isIn('later') || isEager);
  if (isLater) return `${subject} ${form.will} ${also}${news.text}`.trim();
  if (head.toLowerCase() === form.third) return third && `${also}${third.entry.plain[0]}`;
  return `${subject} ${also}${news.text}`.trim();
}

/** «contaros» → «os contamos». */
function inWeForm(infinitive: string, { verbs, endings, pronouns }: WeForm): string | undefined {
  for (const pronoun of ['', ...pronouns]) {
    if (!infinitive.endsWith(pronoun)) continue;
    const bare = infinitive.slice(0, infinitive.length - pronoun.length);
    const ending = endings[bare.slice(-2)];
    const verb = verbs[bare] ?? (ending && bare.length > 3 ? `${bare.slice(0, -2)}${ending}` : undefined);
    if (verb) return `${pronoun} ${verb}`.trim();
  }
  return undefined;
}
