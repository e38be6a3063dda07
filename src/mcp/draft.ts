import { relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { kindOf } from '../config/files.js';
import { isWithin, realPlace } from '../data/real-place.js';
import { locales } from '../messages/messages.js';
import { Mistake } from '../mistake.js';
import { networkNames } from '../network/network.js';
import { isPattern } from '../run/drafts/candidates.js';
import { discover } from '../run/drafts/discover.js';
import { readDraft } from '../run/drafts/read-draft.js';
import { textIn } from '../run/drafts/text-in.js';
import type { Open } from './open.js';
import type { Say } from './said.js';
import { text } from './tool.js';

/** What every tool can be told. */
export const localeForm = (t: Say) => ({ locale: v.optional(text(`${t('arg_locale')} (${locales.join(', ')})`)) });

/** Where drafts are published, and in which language. */
export const wishForm = (t: Say) => ({
  networks: v.optional(v.pipe(v.array(v.string()), v.description(`${t('arg_networks')} (${networkNames.join(', ')})`))),
  language: v.optional(text(t('arg_language'))),
  ...localeForm(t),
});

/** The arguments of tools that are given a draft. */
export const draftForm = (t: Say) => ({
  text: v.optional(text(t('arg_text'))),
  path: v.optional(text(t('arg_path'))),
  ...wishForm(t),
});

/** A text to be checked, and where it is or will be. */
export interface GivenDraft {
  readonly text: string;
  /** Relative to the project's folder, with `/`. */
  readonly path?: string;
}

/** The draft that arguments give. Throws a Mistake where they give none, or one that may not be read. */
export async function draftOf(
  tool: string,
  { text, path }: { readonly text?: string | undefined; readonly path?: string | undefined },
  open: Open,
  ignores: (path: string) => Promise<boolean>,
): Promise<GivenDraft> {
  if (path === undefined && text === undefined) throw new Mistake('tool-draft', { tool });
  if (path === undefined) return { text: text as string };
  const inside = pathIn(open.folder, path);
  if (text !== undefined) return { text, path: inside };
  if (kindOf(resolve(open.folder, inside)) === 'folder' || isPattern(path)) throw new Mistake('draft-one', { path });
  // It says what is wrong with a path, and the one that was perhaps meant.
  await discover([inside], { cwd: open.folder, ignored: () => false });
  if (await ignores(inside)) throw new Mistake('draft-ignored', { path });
  const { source } = await textIn(await readDraft({ cwd: open.folder, maxSize: open.maxSize }, inside), inside);
  return { text: source, path: inside };
}

/**
 * A path as the project has it. Throws a Mistake on one that leads out of the project, by its steps or through a link.
 */
export function pathIn(folder: string, path: string): string {
  const place = resolve(folder, path);
  if (path === '' || !isWithin(folder, place) || !isWithin(realPlace(folder), realPlace(place)))
    throw new Mistake('draft-outside', { path, folder });
  return relative(folder, place).replaceAll(sep, '/');
}
