// The licences of the packages in the bundles, each with its text.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './bundle.js';
import type { BundledPackage } from './bundled.js';

/**
 * A phrase found only in the text of each licence. A package under any other licence is not bundled until somebody has
 * read it.
 */
const telling: Readonly<Record<string, RegExp>> = {
  MIT: /Permission is hereby granted, free of charge/,
  ISC: /Permission to use, copy, modify,? and(?:\/or)? distribute this software/,
  'BSD-2-Clause': /Redistributions in binary form must reproduce/,
  'BSD-3-Clause': /endorse or promote products derived from this software/,
  'BlueOak-1.0.0': /that would otherwise infringe that contributor's copyright/,
  Zlib: /This software is provided 'as-is'/,
};

const licenceFile = /^(?:licen[cs]e|copying)(?:-[\w-]+)?(?:\.(?:md|markdown|txt))?$/i;
const noticeFile = /^(?:notice|third-?party-?notices)(?:\.(?:txt|md))?$/i;
const readme = /^readme(?:\.\w+)?$/i;

/** A list of packages with the text of each licence. Throws when one has none, or one that may not be bundled. */
export function licences(packages: readonly BundledPackage[], place = root): string {
  return packages
    .map(({ folder, name, version, license }) => {
      const texts = textsOf(join(place, folder), license, name);
      return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** The licence texts of a package: from its licence files, else from its README, wherever that is. */
function textsOf(folder: string, license: string, name: string): string[] {
  const files = readdirSync(folder);
  const read = (names: string[]) => names.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const texts = read(files.filter((file) => licenceFile.test(file)));
  const lacking = () => lackingOf(license, texts.join('\n'), name);
  if (lacking()) {
    const others = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => readme.test(basename(file)) && !file.includes('node_modules'),
    );
    for (const text of read(others).map(licencePart))
      if (lacking()?.some(({ says }) => holds(text, says))) texts.push(text);
  }
  const [missing] = lacking() ?? [];
  if (missing) throw new Error(`${name}: the text of its licence, ${missing.id}, is in none of its files`);
  return [...texts, ...read(files.filter((file) => noticeFile.test(file)))];
}

interface Lacking {
  readonly id: string;
  readonly says: RegExp;
}

/** The licences that need a text but have none: all of `A AND B`, none if one of `A OR B` has it. */
function lackingOf(license: string, text: string, name: string): Lacking[] | undefined {
  const choices = String(license)
    .replace(/[()]/g, '')
    .split(' OR ')
    .map((choice) => choice.split(' AND '));
  const known = choices.filter((choice) => choice.every((id) => Object.hasOwn(telling, id)));
  if (known.length === 0) throw new Error(`${name}: may a package under ${license} be bundled? scripts/licences.ts`);
  const lacking = known.map((choice) =>
    choice.map((id) => ({ id, says: telling[id]! })).filter(({ says }) => !holds(text, says)),
  );
  return lacking.some((ids) => ids.length === 0) ? undefined : lacking[0];
}

const holds = (text: string, says: RegExp): boolean => says.test(text.replace(/\s+/g, ' '));

/** A text from its licence heading on, or the whole text without one. */
const licencePart = (text: string): string => /^#+\s*licen[cs]e\b[\s\S]*/im.exec(text)?.[0].trim() ?? text;
