/** What is wrong with a pattern and where; `compile` makes a Mistake of it. */
export class TermFault extends Error {
  /** The end of its key in src/messages/<locale>/mistakes.yml, behind `lexicon-`. */
  readonly reason: string;

  constructor(at: string | undefined, reason: string) {
    super(at);
    this.reason = reason;
  }
}
