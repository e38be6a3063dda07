import { Mistake, type WrittenMistake } from '../../src/mistake.js';
import type { Answer, Request } from './messages.js';
import { startWorker } from './start.js';
import { answerTo, type Tasks } from './work.js';

interface Waiting {
  readonly onPart: (part: never) => void;
  readonly resolve: (done: never) => void;
  readonly reject: (error: Error) => void;
}

/** Passes a request on to whatever does it. */
type Post = (request: Request) => void;

/**
 * A worker of the page, started with the first request. Where no worker can be made, the page does the work itself: it
 * then keeps people waiting, and nothing else is different.
 */
export class Background {
  readonly #heads: readonly string[];
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #post: Promise<Post> | undefined;

  /** `heads`: the data files with scripts that run before the page's own. */
  constructor(heads: readonly string[] = []) {
    this.#heads = heads;
  }

  /** A function that asks for tasks. Its answer rejects with a Mistake where the user can put something right. */
  asking<All extends Tasks<All>>() {
    return async <Kind extends keyof All & string>(
      kind: Kind,
      given: All[Kind]['given'],
      onPart: (part: NonNullable<All[Kind]['part']>) => void = () => {},
    ): Promise<All[Kind]['answer']> => {
      this.#post ??= this.#start();
      const post = await this.#post;
      const id = ++this.#last;
      return new Promise((resolve, reject) => {
        this.#waiting.set(id, { onPart, resolve, reject });
        post({ id, kind, given });
      });
    };
  }

  async #start(): Promise<Post> {
    const hear = (answer: Answer) => this.#hear(answer);
    try {
      const worker = await startWorker(this.#heads, { hear, ended: (message) => this.#end(message) });
      return (request) => worker.postMessage(request);
    } catch {
      return (request) => void answerTo(request, hear);
    }
  }

  #hear(answer: Answer): void {
    const asked = this.#waiting.get(answer.id);
    if (!('part' in answer)) this.#waiting.delete(answer.id);
    if ('part' in answer) asked?.onPart(answer.part as never);
    else if ('done' in answer) asked?.resolve(answer.done as never);
    else if ('mistake' in answer) asked?.reject(mistakeOf(answer.mistake));
    else asked?.reject(new Error(answer.failed));
  }

  /** The next request starts another worker. */
  #end(message: string): void {
    this.#post = undefined;
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(new Error(message));
  }
}

const mistakeOf = ({ key, slots, others }: WrittenMistake): Mistake =>
  new Mistake(key, slots, { others: others.map(mistakeOf) });
