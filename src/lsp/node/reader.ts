import type { Readable } from 'node:stream';
import { AbstractMessageReader, type DataCallback, type Disposable } from 'vscode-languageserver';
import { frames } from './frames.js';

/** Reads the messages of a client; bytes that are none are reported as errors and passed over. */
export class FrameReader extends AbstractMessageReader {
  readonly #input: Readable;

  constructor(input: Readable) {
    super();
    this.#input = input;
  }

  listen(callback: DataCallback): Disposable {
    const cut = frames();
    const hear = (chunk: Buffer): void => {
      for (const frame of cut(chunk))
        if ('fault' in frame) this.fireError(new Error(frame.fault));
        else callback(frame.message as Parameters<DataCallback>[0]);
    };
    this.#input.on('data', hear);
    return { dispose: () => this.#input.off('data', hear) };
  }
}
