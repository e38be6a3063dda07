import files from '../../src/messages/*/page.yml';
import { type Locales, toldIn } from '../../src/messages/in-locale.js';
import { fill, type Slots } from '../../src/messages/messages.js';
import { locale } from './locale.js';

/** What the page says in one language: sentences, and what it knows of rules. */
type Texts = Readonly<Record<string, unknown>> & {
  readonly instead_notes?: readonly Instead[];
  readonly instead?: Readonly<Record<string, readonly Instead[]>>;
};

/** A message of the page's own for those of a rule in which `where` is found. */
interface Instead {
  readonly where: string;
  readonly say: string;
  /** Is it for a picture that a sheet names? */
  readonly sheet?: true;
}

const texts: Locales<Texts> = files;
const own = (): Texts => texts[locale()] ?? texts.en;

/** A text of the page, slots filled; in English where the language lacks it. Throws on a key that English does not have. */
export function t(key: string, slots: Slots = {}): string {
  const told = toldIn(texts, locale(), (text) => typeof text[key] === 'string');
  if (!told) throw new Error(`nothing to say for ${key}`);
  return fill(told.text[key] as string, slots, told.language);
}

/** Is it put right beside a picture, and not in the text? */
export const isBesidePicture = (rule: string): boolean => Object.hasOwn(texts.en.instead ?? {}, rule);

/** The page's own version of a rule's message; the message itself if it also fits here. */
export function saidHere(rule: string, message: string): string {
  const others = own().instead?.[rule] ?? [];
  return others.find(({ where }) => new RegExp(where).test(message))?.say ?? message;
}

/** The same for a picture that a sheet names, of which nothing can be said beside the text. */
export const saidOfSheet = (rule: string, message: string): string =>
  own().instead?.[rule]?.find(({ sheet }) => sheet)?.say ?? message;

/** A note with the places that the page has for what it asks. */
export const noteHere = (note: string): string =>
  (own().instead_notes ?? []).reduce((said, { where, say }) => said.replace(new RegExp(where, 'g'), say), note);

/** The principles by number. */
export const principleIds: readonly string[] = Object.keys(texts.en)
  .filter((key) => key.startsWith('short_') && key !== 'short_outside')
  .map((key) => key.slice('short_'.length));
