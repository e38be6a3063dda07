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
}

/** A comment that is a waiver, or the end of one. */
export const form =
  /^<!--\s*redlint-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])([\s\S]*?)-->$/;

/** The waivers of a draft: comments in Markdown, and the front matter's `redlint.disable`. In source order. */
export function waiversOf(draft: Draft): WrittenWaiver[] {
  return [...inFrontMatter(draft), ...inComments(draft)];
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
  return {
    rules: namesIn(text() ?? text('rule') ?? ''),
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
  const [rule = '', ...rest] = text.trim().split(/\s--\s/);
  return { rule, ...readWhy(rest.join(' -- ')) };
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

function inComments(draft: Draft): WrittenWaiver[] {
  const waivers: WrittenWaiver[] = [];
  const open: OpenWaivers = new Map();
  for (const comment of draft.comments) {
    const [, verb, body = ''] = form.exec(comment.text) ?? [];
    if (verb === undefined) continue;
    const [names = '', ...rest] = body.split(/\s--\s/);
    const rules = namesIn(names);
    if (verb === 'enable') {
      close(open, rules, comment.start);
      continue;
    }
    const waiver = {
      rules,
      ...readWhy(rest.join(' -- ')),
      at: { start: comment.start, end: comment.end, text: comment.text },
      ...rangeOf(verb, comment, draft.source),
    };
    waivers.push(waiver);
    if (verb === 'disable') put(open, waiver);
  }
  return waivers;
}

/** The waivers not yet ended by an `enable`, which sets their end: grouped by their first rule, then by all of them. */
type OpenWaivers = Map<string, Map<string, OpenWaiver[]>>;
type OpenWaiver = Omit<WrittenWaiver, 'to'> & { to: number };

function put(open: OpenWaivers, waiver: OpenWaiver): void {
  const rules = [...new Set(waiver.rules)].sort();
  const [first = ''] = rules;
  const alike = open.get(first) ?? new Map<string, OpenWaiver[]>();
  open.set(first, alike);
  const same = alike.get(rules.join(' ')) ?? [];
  alike.set(rules.join(' '), same);
  same.push(waiver);
}

/** An `enable` ends the open waivers of its rules, or all of them when it names none. */
function close(open: OpenWaivers, rules: readonly string[], at: number): void {
  const named = new Set(rules);
  for (const first of rules.length === 0 ? [...open.keys()] : named)
    for (const [key, waivers] of open.get(first) ?? []) {
      if (rules.length > 0 && !waivers[0]?.rules.every((rule) => named.has(rule))) continue;
      for (const waiver of waivers) waiver.to = at;
      open.get(first)?.delete(key);
    }
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
