import {
  ErrorCodes,
  Message,
  type MessageReader,
  type MessageStrategy,
  type MessageWriter,
  type NotificationMessage,
  type RequestMessage,
} from 'vscode-languageserver';
import { never } from './output.js';
import { paramsOf } from './params.js';

/** The gate between a client and the server. */
export interface Gate {
  readonly input: MessageReader;
  /** Counts handled messages. */
  readonly handling: MessageStrategy;
  /** Have messages arrived that are still waiting? */
  isBusy(): boolean;
}

/**
 * Lets through what the protocol allows: one `initialize` before all else, nothing but `exit` after `shutdown`, each id
 * only once at a time, and params of the right shape. Other requests are answered with an error, other notifications go
 * to `passedOver`.
 */
export function gated(reader: MessageReader, writer: MessageWriter, passedOver: (what: string) => void): Gate {
  let waiting = 0;
  const { requested, answered, notified } = protocol();
  const allowed = (message: Message): Message | undefined => {
    if (Message.isRequest(message)) {
      const passed = requested(message);
      if (!('error' in passed)) return passed;
      void writer.write({ jsonrpc: '2.0', id: message.id, error: passed.error } as Message);
      return undefined;
    }
    const passed = Message.isNotification(message) ? notified(message) : isAnswer(message) ? message : notAMessage;
    if (typeof passed !== 'string') return passed;
    passedOver(passed);
    return undefined;
  };
  const input: MessageReader = {
    onError: reader.onError,
    onClose: never,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        const passed = allowed(message);
        if (!passed) return;
        if (isCounted(passed)) waiting++;
        callback(passed);
      }),
    dispose: () => reader.dispose(),
  };
  const handling: MessageStrategy = {
    handleMessage(message, next) {
      if (isCounted(message)) waiting--;
      const handled = next(message);
      const done = () => answered(message as RequestMessage);
      if (Message.isRequest(message)) void Promise.resolve(handled).then(done, done);
      return handled;
    },
  };
  return { input, handling, isBusy: () => waiting > 0 };
}

/** The library handles cancellations itself: it stops at the request that they cancel. */
const isCounted = (message: Message): boolean =>
  'method' in message && (message as NotificationMessage).method !== '$/cancelRequest';

const notAMessage = 'neither a request nor a notification nor an answer';

const isAnswer = (message: unknown): boolean => {
  const { id, method } = (message ?? {}) as Partial<RequestMessage>;
  return method === undefined && (typeof id === 'number' || typeof id === 'string');
};

interface Refusal {
  readonly error: { readonly code: number; readonly message: string };
}

/** What a client may send at each stage. */
function protocol() {
  let state: 'new' | 'open' | 'shut' = 'new';
  const asked = new Set<string>();
  const refusal = (code: number, message: string): Refusal => ({ error: { code, message } });
  return {
    requested(message: RequestMessage): RequestMessage | Refusal {
      const { method } = message;
      const id = String(message.id);
      if (state === 'new' && method !== 'initialize')
        return refusal(ErrorCodes.ServerNotInitialized, `${method} came before initialize`);
      if (state === 'shut') return refusal(ErrorCodes.InvalidRequest, `${method} came after shutdown`);
      if (state === 'open' && method === 'initialize')
        return refusal(ErrorCodes.InvalidRequest, 'initialize came a second time');
      if (asked.has(id)) return refusal(ErrorCodes.InvalidRequest, 'a request with this id is not answered yet');
      const read = paramsOf(method, message.params);
      if ('fault' in read) return refusal(ErrorCodes.InvalidParams, `${method}: ${read.fault}`);
      if (method === 'initialize') state = 'open';
      if (method === 'shutdown') state = 'shut';
      asked.add(id);
      return withParams(message, read.params);
    },
    answered: ({ id }: RequestMessage): unknown => asked.delete(String(id)),
    /** The notification; undefined when it is dropped, a text when that should be reported. */
    notified(message: NotificationMessage): NotificationMessage | string | undefined {
      const { method } = message;
      if (method === 'exit') return message;
      if (state !== 'open') return undefined;
      const read = paramsOf(method, message.params);
      return 'params' in read ? withParams(message, read.params) : `${method}: ${read.fault}`;
    },
  };
}

/** A message without params has no such key. */
const withParams = <Kind extends Message>(message: Kind, params: unknown): Kind =>
  params === undefined ? message : { ...message, params };
