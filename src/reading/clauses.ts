import { finiteAt } from './finite.js';
import { afterJoint, introduces, isContact, isNounBefore, type Joint } from './joints.js';
import { asideEnd, type FoundGroup, groupsIn, isFree } from './noun-groups.js';
import { formsAt, type Scanned, wordOf } from './scanned.js';
import type { Statement } from './statement.js';
import type { Token } from './tokens.js';
import { type FoundVerb, phraseAt } from './verb-phrases.js';

/** A clause being read: its verb, its tokens, and its subject if that comes before the verb. */
export interface Clause {
  readonly verb: FoundVerb;
  readonly from: number;
  to: number;
  readonly role: Statement['role'];
  /** Where its subject may begin. */
  readonly start: number;
  readonly subject?: FoundGroup | undefined;
}

/** How many tokens before a verb are searched for its subject: anything farther, as in a list, does not count. */
const furthestSubject = 40;

/** Signs that end a clause; those inside words and amounts, and quotation marks, do not. */
const pause = /^[.;:!?¡¿…—–|·•]$/;
const maybePicture = /[©®\u203c-\uffff]/;
const isPauseMark = (word: string): boolean =>
  pause.test(word) || (maybePicture.test(word) && /\p{Extended_Pictographic}/u.test(word));
const inside = /^[-'’"“”«»%€$/]$/;

/** The clauses of a sentence, one for each finite verb: it begins after the last joint before it. One pass. */
export class Clauses {
  readonly all: Clause[] = [];
  readonly #scanned: Scanned;
  /** The start of the text before the next verb. */
  #begin = 0;
  #joint: Joint | undefined;
  /** A subject whose verb comes after a relative clause. */
  #held: FoundGroup | undefined;
  #opens = true;
  /** The end of an aside in brackets, whose signs end no clause. */
  #asideTo = 0;
  #hasVerb = false;

  constructor(scanned: Scanned) {
    this.#scanned = scanned;
    const { tokens } = scanned;
    for (let i = 0; i < tokens.length; i++) {
      const { word, kind } = tokens[i] as Token;
      const verb = kind === 'sign' ? undefined : this.#verbAt(i);
      if (verb) {
        this.#add(verb);
        i = verb.to - 1;
      } else if (kind === 'sign') this.#sign(word, i);
      else this.#word(word, i);
    }
  }

  #sign(word: string, i: number): void {
    if (inside.test(word) || i < this.#asideTo) return;
    if (word === '(') this.#asideTo = asideEnd(this.#scanned, i);
    this.#opens = true;
    const isPause = isPauseMark(word);
    // “who led it from 2004 to 2005 and 2006, said”: the joined part had no verb.
    const joinsNouns = this.#joint?.isCoordinated === true && this.#joint.at < i - 1;
    if (!isPause && !(word === ',' && (this.#hasVerb || joinsNouns))) return;
    this.#begin = i + 1;
    this.#joint = undefined;
    this.#hasVerb = false;
    if (isPause) this.#held = undefined;
  }

  #word(word: string, i: number): void {
    const { syntax } = this.#scanned;
    if (syntax.is(word, 'relatives') && isNounBefore(this.#scanned, i, this.#begin, this.#hasVerb)) {
      this.#held = this.#subjectIn(this.#begin, i) ?? this.#held;
      this.#introduce({ at: i, role: 'relative' });
    } else if (isContact(this.#scanned, i, Math.max(this.#start, i - furthestSubject))) {
      this.#held = this.#hasVerb ? this.#held : this.#subjectIn(this.#begin, i);
      this.#introduce({ at: i, role: 'relative', isBare: true });
    } else if (syntax.is(word, 'subordinators') && introduces(this.#scanned, i, this.#begin))
      this.#introduce({ at: i, role: 'subordinate' });
    else if (syntax.is(word, 'coordinators')) {
      if (this.#hasVerb) this.#joint = { at: i, role: this.#joint?.role ?? 'main', isCoordinated: true };
      if (this.all.length > 0) this.#opens = this.all.at(-1)?.verb.mode === 'asks';
      this.#hasVerb = false;
    } else if (!syntax.is(word, 'adverbs', 'negations', 'clitics')) this.#opens = false;
  }

  /** Where the subject of the next verb may begin. */
  get #start(): number {
    return this.#joint ? afterJoint(this.#joint) : this.#begin;
  }

  #introduce(joint: Joint): void {
    this.#joint = joint;
    this.#hasVerb = false;
    this.#opens = false;
  }

  #verbAt(i: number): FoundVerb | undefined {
    if (this.#isSetOffRequest(i)) {
      this.#begin = i;
      this.#joint = undefined;
    }
    const joint = this.#joint;
    const isRelative = joint?.role === 'relative' && i - joint.at <= 3;
    const subject = (): boolean => {
      const start = Math.max(this.#start, i - furthestSubject);
      return isRelative || this.#held !== undefined || groupsIn(this.#scanned, start, i).some(isFree);
    };
    const hasVerb = this.#hasVerb;
    const last = this.all.at(-1);
    const behindVerb = hasVerb && i === last?.verb.to;
    const closesRelative = last?.role === 'relative' && this.#held !== undefined;
    const joins = joint?.isCoordinated === true && joint.at === i - 1;
    const around = { subject, opens: this.#opens, hasVerb, behindVerb, closesRelative, joins };
    const finite = finiteAt(this.#scanned, i, around);
    return finite && phraseAt(this.#scanned, i, finite);
  }

  /** “If a bench wobbles, ring us”: a bare verb behind the only comma, though no verb was seen before it. */
  #isSetOffRequest(i: number): boolean {
    const { tokens } = this.#scanned;
    if (this.#joint?.role !== 'subordinate' || this.#hasVerb || wordOf(tokens, i - 1) !== ',') return false;
    if (tokens.slice(this.#joint.at, i - 1).some(({ word }) => word === ',')) return false;
    const forms = formsAt(this.#scanned, i);
    return forms.length > 0 && forms.every(({ cell }) => cell === 'base');
  }

  #add(verb: FoundVerb): void {
    const joint = this.#joint;
    const last = this.all.at(-1);
    // “Messages sent to us are answered”: the apparent verb was a participle of its subject.
    const isSame =
      (last?.verb.isTentative || last?.verb.isDoubtful) &&
      this.#hasVerb &&
      joint === undefined &&
      !groupsIn(this.#scanned, last.verb.to, verb.from).some(isFree);
    if (isSame) this.all.pop();
    const isLate = joint === undefined && this.#held !== undefined;
    const start = joint?.at ?? this.#begin;
    const clause: Clause = {
      verb,
      from: isSame ? last.from : Math.min(start, verb.from),
      to: this.#scanned.tokens.length,
      start: isSame ? last.start : this.#start,
      role: isSame ? last.role : (joint?.role ?? 'main'),
      subject: isSame ? this.#subjectBehind(last, verb) : this.#subjectOf(verb, isLate),
    };
    const before = this.all.at(-1);
    if (before) before.to = Math.min(before.to, clause.from);
    this.all.push(clause);
    if (isLate) this.#held = undefined;
    this.#begin = verb.to;
    this.#joint = undefined;
    this.#hasVerb = true;
    this.#opens = false;
  }

  /** “Requests to the office are answered”: the subject when the apparent verb was part of it. */
  #subjectBehind({ subject, verb, start }: Clause, { from }: FoundVerb): FoundGroup | undefined {
    return verb.isTentative ? subject : this.#subjectIn(start, from);
  }

  /** The subject before the verb, or the one held back by a relative clause, or its antecedent. */
  #subjectOf(verb: FoundVerb, isLate: boolean): FoundGroup | undefined {
    if (isLate) return this.#held;
    const joint = this.#joint;
    const own = this.#subjectIn(this.#start, verb.from);
    if (own || !joint) return own;
    if (joint.role === 'relative') return this.#held;
    // “We read every message you send and get back to you”
    const isShared = joint.isCoordinated && verb.mode !== 'asks' && this.#scanned.syntax.statesSubjects;
    return isShared ? this.all.findLast(({ role }) => role === 'main')?.subject : undefined;
  }

  /** The first group without a preposition; after an earlier verb, whose objects are there too, the last. */
  #subjectIn(from: number, to: number): FoundGroup | undefined {
    const all = groupsIn(this.#scanned, from, to);
    // “Next week is busy”
    const isTime = (group: FoundGroup): boolean => group.isTime && isFree({ ...group, isTime: false });
    const free = all.filter(isFree);
    const groups = free.length === 0 && this.#scanned.syntax.statesSubjects ? all.filter(isTime) : free;
    const last = groups.at(-1);
    return from === this.all.at(-1)?.verb.to || (last && this.#isSetOff(from, last, to)) ? last : groups[0];
  }

  /**
   * Does a comma before a group, with none after it, set off an introduction: “Based on a report, the council closed…”?
   */
  #isSetOff(from: number, group: FoundGroup, to: number): boolean {
    const { tokens, syntax } = this.#scanned;
    if (wordOf(tokens, group.from - 1) !== ',') return false;
    const isPlain = tokens.slice(group.to, to).every(({ kind }) => kind !== 'sign');
    return isPlain && !tokens.slice(from, group.from).some(({ word }) => syntax.is(word, 'coordinators'));
  }
}
