import {
  type Draft,
  defineRule,
  type Hit,
  isFirm,
  isFreeMail,
  overlap,
  type Post,
  spanOf,
  type Within,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  reads: [],
  *check(post, { lexicon, lists, organization }) {
    const words = lexicon.said();
    if (!words.some(({ entry }) => entry.group === 'request')) return;
    const others = post.emails.filter(
      ({ text }) => isFreeMail(text, lists) || isFirm(text, lists, organization.domains),
    );
    const said = post.within('sentence', words);
    const mailed = post.within('sentence', others);
    for (const [index, sentence] of post.sentences.entries()) {
      const found = said.of(sentence);
      const of = (group: string): Hit | undefined => found.find(({ entry }) => entry.group === group);
      const request = of('request');
      const channel = of('private_channel') ?? mailed.of(sentence)[0];
      if (!request || !channel || of('warning') || of('official_channel') || isDenied(post, request, of('nobody')))
        continue;
      const own = of('document');
      const document = own ?? askedBeside(post, index, request, said);
      if (!document || isForElsewhere(post, request, document, found)) continue;
      const to = own ?? (channel.start > request.end && request.entry.kind !== 'pronoun' ? channel : request);
      const at = spanOf(post.source, Math.min(request.start, to.start), Math.max(request.end, to.end));
      yield { at, message: 'sent', data: { document: document.text, channel: channel.text } };
    }
  },
});

/** Classes of verbs of who asks for something. */
const asks = ['say', 'request', 'contact'] as const;

/** «Nadie te pedirá», “nobody asks you to send”: who asks for it is nobody. */
function isDenied({ sayings }: Post<never>, request: Hit, nobody: Hit | undefined): boolean {
  const { verb, subject } = sayings.at(request.start) ?? {};
  if (!asks.some((act) => verb?.acts.has(act))) return false;
  return subject !== undefined && nobody !== undefined && overlap(subject, nobody);
}

/**
 * Is the document for another thing that the sentence asks to do: «verifique con su cédula en la web y, si sigue ahí,
 * escriba al WhatsApp»?
 */
function isForElsewhere({ sayings }: Post<never>, request: Hit, document: Hit, found: readonly Hit[]): boolean {
  const said = sayings.at(document.start);
  if (!said || request.entry.kind === 'pronoun' || overlap(said, request)) return false;
  const isRequested = found.some((hit) => hit.entry.group === 'request' && overlap(hit, said));
  return said.verb !== undefined && (said.mode === 'asks' || said.mode === 'must') && !isRequested;
}

/** What a sentence asks for without naming it: in the list below it, or, for a pronoun, in the sentence before. */
function askedBeside(draft: Draft, index: number, request: Hit, said: Within<Hit>): Hit | undefined {
  const documentIn = (further: number): Hit | undefined => {
    const found = said.of(request, further);
    const quiet = found.some(({ entry }) => entry.group === 'warning' || entry.group === 'official_channel');
    return quiet ? undefined : found.find(({ entry }) => entry.group === 'document');
  };
  if (request.entry.kind === 'pronoun') return documentIn(-1) ?? documentIn(-2);
  if (!draft.sentences[index]?.text.trimEnd().endsWith(':')) return undefined;
  for (let i = index + 1; i < draft.sentences.length && isItem(draft, i); i++) {
    const document = documentIn(i - index);
    if (document) return document;
  }
  return undefined;
}

const isItem = ({ sentences, paragraphs }: Draft, i: number): boolean =>
  paragraphs[sentences[i]?.paragraph ?? -1]?.type === 'item';
