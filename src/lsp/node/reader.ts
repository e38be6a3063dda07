import type { Readable } from 'node:stream';
import { AbstractMessageReader, type DataCallback, type Disposable } from 'vscode-languageserver';
import { frames } from './frames.js';

/** Reads the messages of a client; other bytes are reported as errors and skipped. */
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
