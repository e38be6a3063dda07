import type { Span } from './span.js';
export interface FoundTime extends Span {
  readonly minutes: number;
  readonly until?: number;
}
export function findTimes(_text: string, _language: string | undefined): FoundTime[] {
  return [];
}
