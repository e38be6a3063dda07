import type { Readable, Writable } from 'node:stream';
import { confirm, isCancel, multiselect, select, text, updateSettings } from '@clack/prompts';
import { check } from '../../config/check.js';
import type { Preset } from '../../config/config.js';

import { plainSource } from '../../data/source.js';
import { locales, say } from '../../messages/messages.js';
import { Mistake } from '../../mistake.js';
import { networkNames, networkTitle } from '../../network/network.js';
import { languageName } from '../../report/said/language-name.js';
import { type Answers, listed } from './answers.js';
import { domainOf } from './domain.js';
import { extraNames } from './extras.js';

/** Where questions are asked, and in which language. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly locale: string;
  /** Aborted once nobody can answer any more. */
  readonly signal: AbortSignal;
}

// Ctrl-D leaves, as Ctrl-C does.
updateSettings({ aliases: { '\u0004': 'cancel' } });

/** The questions and their answers. Throws a Mistake when the person leaves. */
export interface InitQuestions {
  readonly answers: Answers;
  readonly extras: readonly string[];
}

/** Returns an answer, or throws a Mistake after Ctrl-C, Ctrl-D, and the end of the terminal. */
function answered<Value>(value: Value): Exclude<Value, symbol> {
  if (isCancel(value)) throw new Mistake('init-cancelled');
  return value as Exclude<Value, symbol>;
}

/** Asks whether an existing config may be overwritten or overruled. Throws a Mistake on a no. */
export async function mayOverwrite(
  { input, output, locale, signal }: Terminal,
  question: 'overwrite' | 'beside',
  file: string,
): Promise<void> {
  const message = say(locale, `init.ask_${question}`, { file });
  const [active, inactive] = [say(locale, 'init.yes'), say(locale, 'init.no')];
  const yes = await confirm({ message, initialValue: false, active, inactive, input, output, signal });
  if (!answered(yes)) throw new Mistake('init-cancelled');
}

/** Asks whether what is found today is to be kept silent; leaving is a no: the rest is written. */
export async function wantsBaseline({ input, output, locale, signal }: Terminal): Promise<boolean> {
  const message = say(locale, 'init.ask_baseline');
  const [active, inactive] = [say(locale, 'init.yes'), say(locale, 'init.no')];
  return (await confirm({ message, initialValue: true, active, inactive, input, output, signal })) === true;
}

/**
 * Asks all that a config needs; every question may be passed with Enter. `learnt` are the networks that drafts name.
 */
export async function ask(terminal: Terminal, usual: Answers, learnt: readonly string[]): Promise<InitQuestions> {
  const { input, output, locale, signal } = terminal;
  const t = (key: string) => say(locale, `init.${key}`);
  const line = async (key: string, initialValue: string, settings: (value: string) => unknown): Promise<string> => {
    const validate = (value = '') => (value.trim() === '' ? undefined : faultOf(settings(value.trim()), locale));
    const message = t(`ask_${key}`);
    const given = await text({ message, placeholder: t(`hint_${key}`), initialValue, validate, input, output, signal });
    return (answered(given) ?? '').trim();
  };
  const one = async (key: string, initialValue: string, options: { value: string; label: string }[]) =>
    answered(
      await select({ message: t(`ask_${key}`), initialValue, options, showInstructions: false, input, output, signal }),
    );
  const many = async (key: string, options: { value: string; label: string }[], initialValues: string[] = []) =>
    answered(
      await multiselect({
        message: t(`ask_${key}`),
        options,
        initialValues,
        required: false,
        showInstructions: false,
        input,
        output: speaking(output, t(`nothing_${key}`)),
        signal,
      }),
    );
  const choices = (prefix: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${prefix}_${value}`) }));

  // First the one in which the questions are asked.
  const languages = [...new Set([locale, ...locales])].map((value) => ({ value, label: languageName(value, locale) }));

  const answers: Answers = {
    name: await line('name', usual.name, (name) => ({ organization: { name } })),
    domains: listed(
      await line('domains', usual.domains.join(', '), (value) => ({
        organization: { domains: listed(value).map(domainOf) },
      })),
    ).map(domainOf),
    names: listed(await line('names', '', (value) => ({ organization: { names: listed(value) } }))),
    places: listed(await line('places', '', (value) => ({ organization: { places: listed(value) } }))),
    networks: await many(
      'networks',
      networkNames.map((value) => ({ value, label: networkTitle(value) })),
      [...(learnt.length > 0 ? learnt : usual.networks)],
    ),
    within: spanOf(await line('within', '', (value) => ({ response: { within: spanOf(value) } }))),
    channel: await line('channel', '', (channel) => ({ response: { channel } })),
    language: await one('language', usual.language, [{ value: 'auto', label: t('language_auto') }, ...languages]),
    locale: await one('locale', usual.locale, languages),
    preset: (await one('preset', usual.preset, choices('preset', ['recommended', 'strict']))) as Preset,
    ignore: usual.ignore,
  };
  return { answers, extras: await many('extras', choices('extra', extraNames)) };
}

/** The output with our own word for an empty choice: the library prints “none”, with or without colour. */
const speaking = (output: Writable, nothing: string): Writable =>
  new Proxy(output, {
    get(target, key) {
      const value = Reflect.get(target, key);
      if (key === 'write')
        return (text: string) => target.write(text.replace(/(\u001b\[[\d;]*m|\b)none\b/g, `$1${nothing}`));
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

/** A span as the config writes it: «2 días», «48 horas» → `2d`, `48h`. Anything else as it is. */
const spanOf = (text: string): string =>
  text.replace(/^(\d{1,4})\s*(min|h|d)\p{L}*\.?$/iu, (_, figure, unit) => `${figure}${unit.toLowerCase()}`);

/** Why the config would reject an answer; undefined when it accepts it. */
function faultOf(settings: unknown, locale: string): string | undefined {
  try {
    check(plainSource('', settings));
    return undefined;
  } catch (error) {
    if (error instanceof Mistake) return error.in(locale).replace(/^: /, '');
    throw error;
  }
}
