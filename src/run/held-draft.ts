import type { ToldDraft } from '../config/explained.js';
import type { Settings } from '../config/settings.js';
import { settingsFor } from '../config/settings-for.js';
import type { Draft } from '../draft/draft.js';
import { isCalendar } from '../draft/form.js';
import { factOf, kindOf, languageCode, networkOf } from '../draft/front-matter/keys.js';
import { piecesOf } from '../draft/pieces/pieces.js';
import type { FallbackLanguage } from '../lint/report.js';
import { lazy } from '../text/lazy.js';
import { readingView } from '../text/reading-view.js';
import { placesOf } from '../text/span.js';
import { inTime } from './lint-post.js';
import type { Project } from './project.js';
import { factsOf, type Holding, held, languagesOf, type Reading, readIn } from './reading.js';

/** What a draft is held to: its config and rules and, where it could be read, what it says of itself. */
export interface HeldDraft extends Holding {
  readonly settings: Settings;
  readonly told?: ToldDraft;
}

/**
 * What holds for a draft, read as the check reads it. Without a source, what holds by its path alone, and so for a
 * calendar and a publication, each of whose posts says for itself what it is. Throws a Mistake on a config that is
 * wrong.
 */
export async function heldDraft(
  project: Project,
  path: string | undefined,
  source: string | undefined,
  fallback: FallbackLanguage,
): Promise<HeldDraft> {
  const config = await project.configFor(path);
  const registry = await project.registryFor(config);
  const holding = { project, config, registry };
  if (path === undefined || source === undefined || isCalendar(path))
    return { ...holding, settings: settingsFor(config, registry, path) };
  const post = { path, source: readingView(source)?.text ?? source };
  if (piecesOf(post.source).length > 0) return { ...holding, settings: settingsFor(config, registry, path) };
  const first = lazy(() => readIn(holding, post, fallback));
  await project.load?.(inTime(project, source, () => languagesOf(first())));
  return inTime(project, source, () => {
    const reading = held(first());
    return { ...holding, settings: reading.settings, told: toldBy(reading) };
  });
}

function toldBy(reading: Reading): ToldDraft {
  const { draft, facts, project, post, assumed } = reading;
  const place = placesOf(post.source);
  const at = (found: { readonly start: number } | undefined) => found && `${post.path}:${place(found.start).line}`;
  const { language: lang, networks } = project.options.commandLine ?? {};
  const { meta } = draft;
  const namedLanguage = languageCode(factOf(meta, 'language')?.value) ? at(factOf(meta, 'language')) : undefined;
  const seenLanguage = lang === undefined || lang === 'auto' ? languageSeen(draft, assumed) : undefined;
  const namedNetworks = [factOf(meta, 'networks')?.value ?? []].flat().flatMap((one) => String(one).split(','));
  const hasNetworks = networks === undefined && namedNetworks.some((one) => networkOf(one) !== undefined);
  const kind = kindOf(factOf(meta, 'kind')?.value) ? at(factOf(meta, 'kind')) : undefined;
  const response = draft.response && factOf(meta, 'response');
  const account = factOf(meta, 'account');
  const { email, ...named } = draft.account;
  return {
    facts: factsOf(draft),
    readWith: facts,
    values: [
      ...from(namedLanguage ?? seenLanguage, { language: draft.language }),
      ...from(hasNetworks ? at(factOf(meta, 'networks')) : undefined, { networks: draft.networks }),
      ...from(kind ?? 'text', { kind: draft.kind }),
      ...from(at(account), withSection('account', { ...named, ...(email && { email: email.value }) })),
      ...from(at(response), withSection('response', { within: undefined, channel: undefined, ...draft.response })),
    ],
  };
}

/** The text's own language stands above that of the config, which stands above that of the report. */
const languageSeen = ({ languages }: Draft, assumed: FallbackLanguage | undefined): string | undefined =>
  languages.main === undefined ? assumed?.from : 'text';

const from = (place: string | undefined, values: Readonly<Record<string, unknown>>): ToldDraft['values'] =>
  place === undefined ? [] : Object.entries(values).map(([key, value]) => ({ key, value, from: place }));

const withSection = (section: string, values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${section}.${key}`, value]));
