import type { Connection } from 'vscode-languageserver';
import { Mistake } from '../../mistake.js';
import { reasonOf } from '../log.js';

/**
 * Requests of a server without files to its client. All reject with a Mistake when the client does not answer as it
 * should.
 */
export interface ClientQuestions {
  /** One of redlint's data files, by its name. */
  data(name: string): Promise<Uint8Array>;
  /** The text of a file by its URI; undefined when there is none. */
  read(uri: string): Promise<string | undefined>;
  write(uri: string, text: string): Promise<void>;
}

/** Sends the requests `redlint/data`, `redlint/read` (null = no file) and `redlint/write`. */
export function askedOver(connection: Connection): ClientQuestions {
  const ask = async (method: string, file: string, params: object): Promise<unknown> => {
    try {
      return await connection.sendRequest<unknown>(method, params);
    } catch (error) {
      throw unreadable(file, reasonOf(error));
    }
  };
  return {
    async data(name) {
      const answer = await ask('redlint/data', name, { name });
      if (answer instanceof Uint8Array && answer.length > 0) return answer;
      throw unreadable(name, 'no bytes');
    },
    async read(uri) {
      const answer = await ask('redlint/read', uri, { uri });
      return typeof answer === 'string' ? answer : undefined;
    },
    async write(uri, text) {
      await connection.sendRequest('redlint/write', { uri, text });
    },
  };
}

const unreadable = (file: string, reason: string): Mistake => new Mistake('unreadable', { file, reason });
