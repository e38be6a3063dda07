import type { Finding } from './report.js';
import type { WrittenWaiver } from './waivers.js';

/** A waiver, and its place among those written. */
interface Numbered {
  readonly waiver: WrittenWaiver;
  readonly index: number;
  /** Where it ends for the rule. */
  readonly to: number;
}

/** The first waiver written that covers a finding. Findings are asked about in order of place. */
export function inForce(waivers: readonly WrittenWaiver[]): (finding: Finding) => WrittenWaiver | undefined {
  const byId = new Map<string, Numbered[]>();
  for (const [index, waiver] of waivers.entries())
    for (const id of new Set(waiver.rules)) {
      const list = byId.get(id) ?? [];
      list.push({ waiver, index, to: waiver.ends?.get(id) ?? waiver.to });
      byId.set(id, list);
    }
  const firsts = new Map([...byId].map(([id, list]) => [id, firstOf(list)]));
  return ({ rule, principle, at }) => {
    const ofRule = firsts.get(rule)?.(at.start);
    const ofPrinciple = principle === null ? undefined : firsts.get(principle)?.(at.start);
    if (!ofRule || !ofPrinciple) return (ofRule ?? ofPrinciple)?.waiver;
    return ofRule.index < ofPrinciple.index ? ofRule.waiver : ofPrinciple.waiver;
  };
}

/** Of the waivers of one id the first that is in force at a place; it is asked about places in order. */
function firstOf(waivers: readonly Numbered[]): (place: number) => Numbered | undefined {
  const waiting = [...waivers].sort((a, b) => b.waiver.from - a.waiver.from || b.index - a.index);
  const begun: Numbered[] = [];
  let ended = 0;
  return (place) => {
    for (let next = waiting.at(-1); next && next.waiver.from <= place; next = waiting.at(-1)) {
      waiting.pop();
      begun.splice(indexFor(begun, next.index, ended), 0, next);
    }
    while (ended < begun.length && (begun[ended] as Numbered).to <= place) ended++;
    return begun[ended];
  };
}

/** Where among those begun one is put in order of their numbers; it nearly always comes last. */
function indexFor(begun: readonly Numbered[], number: number, ended: number): number {
  let low = ended;
  let high = begun.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((begun[middle] as Numbered).index < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
