import { type Slots, say } from './say/say.js';

/** Something the user can put right: one sentence with a way out, exit code 2. Anything else thrown is a bug. */
export class Mistake extends Error {
  /** Key in src/say/<locale>/mistakes.yml. */
  readonly key: string;
  readonly slots: Slots;

  constructor(key: string, slots: Slots = {}, options?: ErrorOptions) {
    super(say('en', `mistakes.${key}`, slots), options);
    this.name = 'Mistake';
    this.key = key;
    this.slots = slots;
  }

  /** The sentence in the language of a report. */
  in(locale: string): string {
    return say(locale, `mistakes.${this.key}`, this.slots);
  }
}
