import { type Draft, defineRule, type Issue, lazy, type Post, slipOf } from '../../../src/rule.js';
import { type Acronym, acronymsOf } from './acronyms.js';
import { inPlace, isClosing } from './in-place.js';
import { atHomeIn, explainedIn, isAmongKnown, sitesIn, swappedIn } from './known-names.js';
import { looksLikeName } from './looks-like-name.js';
import { isSent } from './sent.js';
import { besideWordsIn, speltOutIn } from './spelt-out.js';

/** More acronyms make a glossary that nobody would explain; the limit keeps the time linear. */
const mostAcronyms = 200;
/** How many are named beside the first one. */
const mostOthers = 4;

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  languageData: ['acronyms'],
  options: { known: [] as readonly string[], explained: [] as readonly string[] },
  house: { known: 'words', explained: 'acronyms' },
  reads: ['isOthersWords'],
  *check(post, { lexicon, lists, organization, options }) {
    const known = lazy(() => new Set(options.known.map((name) => name.toUpperCase())));
    const own = lazy(() =>
      [...organization.names, organization.name ?? '', post.account.handle ?? '', ...post.authors].map((name) =>
        name.toUpperCase(),
      ),
    );
    const atHome = lazy(() => atHomeIn(post, lists));
    const sites = lazy(() => sitesIn(post));
    const isListed = (name: string): boolean =>
      lists.wellKnown.has(name) ||
      known().has(name) ||
      lists.capitalWords.has(name) ||
      atHome().has(name) ||
      sites().has(name);
    const ofHouse = explainedIn(options.explained);
    const isAsked = (name: string): boolean => Object.hasOwn(ofHouse, name);
    const isKnown = (name: string): boolean =>
      isListed(name) || isListed(name.replace(/S$/, '')) || own().some((other) => other.includes(name));
    const acronyms = acronymsOf(post, lists, { isKnown, isAsked }).slice(0, mostAcronyms);
    if (acronyms.length === 0) return;
    const isSpeltOut = speltOutIn(post, own(), (text) =>
      lexicon.hitsIn(text, 'defines').some((hit) => hit.start === 0),
    );
    const explain = { ...lists.explain, ...ofHouse };
    const explained = acronyms.filter(isSpeltOut).map(({ name }) => name);
    const isSlip = ({ name }: Acronym): boolean =>
      slipOf(name, explained) !== undefined || slipOf(name, swappedIn(name, sites())) !== undefined;
    const isBesideWords = besideWordsIn(post, explain);
    const all = acronyms.filter(
      (acronym) =>
        !isClosing(post, acronym) &&
        !isSpeltOut(acronym) &&
        !isSlip(acronym) &&
        !isBesideWords(acronym) &&
        !isSent(post, acronym, lexicon),
    );
    const isKnownToUs = ({ name }: Acronym): boolean => Object.hasOwn(explain, name);
    const isSure = (acronym: Acronym): boolean =>
      isKnownToUs(acronym) || !(looksLikeName(post, acronym, lexicon) || isAmongKnown(post, acronym, isKnown));
    const sure = all.filter(isSure);
    const [first, ...others] = sure.length > 0 ? sure : all;
    if (first) yield { ...issueOf(post, first, others, explain), ...(sure.length === 0 && { hint: true }) };
  },
});

/** One finding a post, at the first of them; it names the others. */
function issueOf(
  draft: Post<never>,
  acronym: Acronym,
  others: readonly Acronym[],
  explain: Readonly<Record<string, string>>,
): Issue {
  const words = Object.hasOwn(explain, acronym.name) ? explain[acronym.name] : undefined;
  // A decoded entity is padded with soft hyphens.
  const behind = draft.prose.slice(acronym.end, acronym.end + 12).replaceAll('\u00ad', '');
  const fitting = words === undefined ? undefined : inPlace(draft, acronym, words);
  const isInside = isInBracket(draft, acronym);
  const more = others.slice(0, mostOthers).map(({ name }) => name);
  return {
    at: acronym,
    message: `${words === undefined ? 'unknown' : 'explained'}${more.length > 0 ? '-more' : ''}`,
    data: { acronym: acronym.name, ...(words !== undefined && { words }), ...(more.length > 0 && { others: more }) },
    // The full name of «KPIs» would need its plural too, that of “GSA's” its genitive, that of “RAG-rated” its hyphen,
    // and “(on SNAP today)” another comma.
    ...(fitting !== undefined &&
      !/^(?:[a-z]|-\p{L}|['’]s\b)/u.test(behind) &&
      !(isInside && /^\s+\p{L}/u.test(behind)) && {
        suggest: [isInside ? `${fitting}, ${acronym.name}` : `${fitting} (${acronym.name})`],
      }),
  };
}

/** Is it within a bracket of its sentence, where a second one would be too many? */
const isInBracket = ({ sentenceAt, source }: Draft, { start }: Acronym): boolean =>
  /\([^()]*$/.test(source.slice(sentenceAt(start)?.start ?? start, start));
