import type { Comment, Draft, Span } from '../rule.js';
import { lineEnd, lineStart, spanOf } from '../text/span.js';
import type { Waiver } from './report.js';

/** A waiver as written: its range, and its rules. */
export interface WrittenWaiver extends Omit<Waiver, 'rule'> {
  /** Ids of rules or principles; empty when none is named. */
  readonly rules: readonly string[];
  /** Offsets of the range in the source, end exclusive; a finding is waived when it begins inside. */
  readonly from: number;
  readonly to: number;
  /** Where a `redlint-enable` ends it for some of its rules, if it does. */
  readonly ends?: ReadonlyMap<string, number>;
}

/** A `redlint-enable` as written. */
export interface WrittenEnd {
  readonly at: Span;
  readonly rules: readonly string[];
  /** Those of its rules of which no waiver was open; undefined where it names none and none was open at all. */
  readonly idle: readonly string[] | undefined;
}

/** A comment that is a waiver, or the end of one. */
export const form =
  /^<!--\s*redlint-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])([\s\S]*?)-->$/;

/** The waivers of a draft: comments in Markdown, and the front matter's `redlint.disable`. In source order. */
export function waiversOf(draft: Draft): { waivers: WrittenWaiver[]; ends: WrittenEnd[] } {
  const { waivers, ends } = inComments(draft);
  return { waivers: [...inFrontMatter(draft), ...waivers], ends };
}

function inFrontMatter(draft: Draft): WrittenWaiver[] {
  const given = draft.meta.get('redlint', 'disable')?.value;
  const paths = Array.isArray(given)
    ? given.map((_, index) => ['redlint', 'disable', index])
    : [['redlint', 'disable']];
  return given === undefined || given === null ? [] : paths.map((path) => waiverAt(draft, path));
}

/** The waiver at a path of the front matter: the names of rules, or a mapping. */
function waiverAt({ meta, source }: Draft, path: readonly (string | number)[]): WrittenWaiver {
  const text = (...more: string[]) => {
    const value = meta.get(...path, ...more)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const at = meta.get(...path) as Span;
  const rule = meta.get(...path, 'rule')?.value;
  const listed = Array.isArray(rule) ? rule.filter((name) => typeof name === 'string').join(' ') : undefined;
  return {
    rules: namesIn(text() ?? text('rule') ?? listed ?? ''),
    ...whyOf(text('reason'), text('by'), text('until')),
    at: spanOf(source, at.start, at.end),
    from: 0,
    to: Number.POSITIVE_INFINITY,
  };
}

/**
 * Reads a waiver written without a comment, as in the cell of a calendar: «puffery -- its name by=Ana
 * until=2027-01-31».
 */
export function readWaiver(text: string): Pick<Waiver, 'rule' | 'reason' | 'by' | 'until'> {
  const [rule, why] = halves(text.trim());
  return { rule, ...readWhy(why) };
}

/** What is before and behind « -- », of which word processors make one dash. */
function halves(text: string): [names: string, why: string] {
  const dash = /\s(?:--|[–—])\s/.exec(text);
  return dash ? [text.slice(0, dash.index), text.slice(dash.index + dash[0].length)] : [text, ''];
}

/** What a comment that only looks like a waiver wants: the rules and the reason behind its first word. */
export function readComment(text: string): Pick<WrittenWaiver, 'rules' | 'reason' | 'by' | 'until'> {
  const body = text.replace(/^<!--\s*redlint[-_:\s]*\S*/i, '').replace(/-->$/, '');
  const { rule, ...why } = readWaiver(body);
  return { rules: namesIn(rule), ...why };
}

const namesIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

const whyOf = (reason?: string, by?: string, until?: string): Pick<Waiver, 'reason' | 'by' | 'until'> => ({
  ...(reason?.trim() && { reason: reason.trim() }),
  ...(by && { by }),
  ...(until && { until: until.slice(0, 10) }),
});

function inComments(draft: Draft): { waivers: WrittenWaiver[]; ends: WrittenEnd[] } {
  const waivers: WrittenWaiver[] = [];
  const ends: WrittenEnd[] = [];
  const open: OpenWaivers = new Map();
  for (const comment of draft.comments) {
    const [, verb, body = ''] = form.exec(comment.text) ?? [];
    if (verb === undefined) continue;
    const [names, why] = halves(body);
    const rules = namesIn(names);
    const at = { start: comment.start, end: comment.end, text: comment.text };
    if (verb === 'enable') {
      ends.push({ at, rules, idle: close(open, rules, comment.start) });
      continue;
    }
    const waiver = { rules, ...readWhy(why), at, ...rangeOf(verb, comment, draft.source) };
    if (verb === 'disable') waivers.push(opened(open, waiver));
    else waivers.push(waiver);
  }
  return { waivers, ends };
}

/** By rule, the ends of the waivers that no `enable` has ended for it yet. */
type OpenWaivers = Map<string, Map<string, number>[]>;

function opened(open: OpenWaivers, waiver: WrittenWaiver): WrittenWaiver {
  const ends = new Map<string, number>();
  for (const rule of waiver.rules) {
    const alike = open.get(rule) ?? [];
    open.set(rule, alike);
    alike.push(ends);
  }
  return { ...waiver, ends };
}

/**
 * An `enable` ends the open waivers for its rules, or for all rules when it names none; other rules of theirs stay
 * waived. Returns the names for which it ends nothing, and undefined when it names none and ends nothing.
 */
function close(open: OpenWaivers, named: readonly string[], at: number): string[] | undefined {
  if (named.length === 0 && open.size === 0) return undefined;
  const idle: string[] = [];
  for (const rule of named.length === 0 ? [...open.keys()] : new Set(named)) {
    const waivers = open.get(rule);
    if (!waivers) idle.push(rule);
    for (const ends of waivers ?? []) ends.set(rule, at);
    open.delete(rule);
  }
  return idle;
}

const notes = /(?:^|\s)(by|until)=("[^"]*"|'[^']*'|«[^«»]*»|“[^“”]*”|\S+)/g;

/** A name without quotation marks behind a reason: it may have several words, up to the next note. */
const bareName = /^(?!\s*(?:by|until)=)(.*?\sby=)(?!["'«“])(.+?)(?=\s(?:by|until)=|$)/s;

function readWhy(written: string): Pick<Waiver, 'reason' | 'by' | 'until'> {
  const text = written.replace(bareName, (_, before, name) => `${before}"${name.replaceAll('"', '').trim()}"`);
  const given = Object.fromEntries(
    [...text.matchAll(notes)].map(([, key, value]) => [key, value?.replace(/^["'«“]|["'»”]$/g, '')]),
  );
  return whyOf(text.replace(notes, ''), given.by, given.until);
}

function rangeOf(verb: string, comment: Comment, source: string): { from: number; to: number } {
  const end = Number.POSITIVE_INFINITY;
  switch (verb) {
    case 'disable-file':
      return { from: 0, to: end };
    case 'disable-line':
      return { from: lineStart(source, comment.start), to: lineEnd(source, comment.end) };
    case 'disable-next-line':
      return { from: comment.end, to: comment.nextEnd };
    default:
      return { from: comment.end, to: end };
  }
}
