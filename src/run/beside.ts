import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { readPicture } from '../picture/read.js';
import type { Beside, Picture } from '../rule.js';
import { stampOf } from './stamp.js';

/** A neighbour larger than this is not searched for anchors. In bytes. */
const largestText = 2_000_000;

/**
 * The files beside a draft, each looked at once. Paths are relative to the draft's folder, as written in it.
 * `seen` is told each file that was looked at, and how it was.
 */
export function filesBeside(draft: string, seen?: Map<string, string>): Beside {
  const folder = dirname(draft);
  const pictures = new Map<string, Picture | undefined>();
  const place = (path: string): string => {
    const file = path === '' ? draft : placeOf(folder, path);
    if (seen && !seen.has(file)) seen.set(file, stampOf(file));
    return file;
  };
  return {
    exists: (path) => statOf(place(path)) !== undefined,
    anchors: (path) => anchorsOf(place(path)),
    picture(path) {
      const file = place(path);
      if (!pictures.has(file)) pictures.set(file, readPicture(file));
      return pictures.get(file);
    },
  };
}

function placeOf(folder: string, path: string): string {
  const plain = path.replace(/[?#].*$/s, '');
  try {
    return resolve(folder, decodeURIComponent(plain).replaceAll('\0', ''));
  } catch {
    return resolve(folder, plain);
  }
}

function statOf(file: string) {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function anchorsOf(file: string): ReadonlySet<string> | undefined {
  const stat = statOf(file);
  if (!stat?.isFile() || stat.size > largestText) return undefined;
  const anchors = new Set<string>();
  for (const line of textOf(file).split(/\r?\n/)) {
    const heading = /^ {0,3}#{1,6}[ \t]+(.*)$/.exec(line)?.[1];
    if (heading !== undefined) addHeading(anchors, heading);
    for (const [, id] of line.matchAll(/\b(?:id|name)=["']?([^"'\s>]{1,200})/g)) anchors.add(id as string);
  }
  return anchors;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Slugs as GitHub and Hugo make them; a second heading of the same words gets `-1`. */
function addHeading(anchors: Set<string>, heading: string): void {
  const own = /\{#([^}\s]{1,200})\}\s*$/.exec(heading)?.[1];
  if (own) anchors.add(own);
  const slug = heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
  let free = slug;
  for (let n = 1; anchors.has(free); n++) free = `${slug}-${n}`;
  anchors.add(free);
}
