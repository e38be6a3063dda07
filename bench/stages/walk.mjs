// One draft through the program, stage by stage: what is lazy is asked for as soon as its turn comes, so that no rule pays for what all share.

const today = '2026-11-25';

/** How the draft is read, in order; a stage ends when what it names has been made. */
const reading = [
  ['body (Markdown)', ({ comments, verbatim }) => [comments, verbatim]],
  ['marks (links, hashtags, prose)', ({ prose, links, hashtags }) => [prose, links, hashtags]],
  ['language', ({ language }) => language],
  ['dates', ({ dates, dateOrder }) => [dates, dateOrder]],
  ['paragraphs, sentences, words', ({ paragraphs, sentences, words }) => [paragraphs, sentences, words]],
  ['phrases', (draft) => draft.hits('dates')],
  ['pictures', ({ images, videos }) => [images, videos]],
  ['phones, emoji, quotations', ({ phones, emoji, quotes, foreign, bold }) => [phones, emoji, quotes, foreign, bold]],
  ['what the post is', ({ parts, kind, publish, eventData }) => [parts, kind, publish, eventData]],
];

/** Makes a function that takes one draft through, adding what each stage and rule costs, in ms, to `spent`. */
export async function walker(program, { cwd, given, registry }) {
  const { readPost, settingsFor, lint, withSafeFixes, waive, json, filesBeside } = program;
  const config = await program.configOf(given, { cwd });
  const view = { locale: 'en', registry, why: 'all', tool: { name: 'redlint', version: '' } };
  return ({ name, text }, spent) => {
    const timed = (stage, run) => {
      const began = performance.now();
      const value = run();
      spent(stage, performance.now() - began);
      return value;
    };
    const defaults = timed('settings', () => settingsFor(config, registry, name));
    const { language, networks, account } = defaults;
    const read = (source) =>
      readPost(source, { path: name, today, phrases: registry.phrases, defaults: { language, networks, account } });
    const draft = timed('front matter', () => {
      const made = read(text);
      made.meta.get('title');
      return made;
    });
    for (const [stage, force] of reading) timed(stage, () => force(draft));
    const settings = timed('settings', () => settingsFor(config, registry, name, factsOf(draft)));
    const options = { registry, settings, files: filesBeside(`${cwd}/${name}`, cwd), clock: spent };
    const found = timed('lint', () => lint(draft, options));
    const safe = timed('fixes tried', () => withSafeFixes(found, draft, read));
    const { report } = timed('waivers', () => waive(safe, draft, { ...options, unused: 'warning' }));
    return timed('report (JSON)', () => json([report], view));
  };
}

const factsOf = ({ language, kind, networks, account, meta }) => ({
  language,
  kind,
  networks,
  account: account.kind,
  meta: (key) => meta.get(key)?.value,
});
