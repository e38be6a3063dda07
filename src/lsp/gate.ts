import {
  ErrorCodes,
  Message,
  type MessageReader,
  type MessageWriter,
  type NotificationMessage,
  type RequestMessage,
  type ResponseMessage,
} from 'vscode-languageserver';
import { paramsOf } from './params.js';

/** A writer that never fails: what a client that left does not hear is lost, and after `mute` nothing is written. */
export function lenient(writer: MessageWriter): MessageWriter & { mute(): void } {
  let isMute = false;
  return {
    onError: writer.onError,
    onClose: never,
    write: (message) => (isMute ? Promise.resolve() : writer.write(message).catch(() => {})),
    end: () => writer.end(),
    dispose: () => writer.dispose(),
    mute() {
      isMute = true;
    },
  };
}

/** An event that does not come: a connection that counts as closed would throw wherever something is sent. */
const never = () => ({ dispose() {} });

/**
 * A reader that lets through what the protocol allows: one `initialize` before all else, nothing but `exit` after `shutdown`,
 * and params of the right shape. Other requests are answered with an error, other notifications are given to `passedOver`.
 */
export function gated(reader: MessageReader, writer: MessageWriter, passedOver: (what: string) => void): MessageReader {
  let state: 'new' | 'open' | 'shut' = 'new';
  const refuse = ({ id }: RequestMessage, code: number, message: string): undefined => {
    const answer: ResponseMessage = { jsonrpc: '2.0', id, error: { code, message } };
    void writer.write(answer);
    return undefined;
  };
  const request = (message: RequestMessage): RequestMessage | undefined => {
    const { method } = message;
    if (state === 'new' && method !== 'initialize')
      return refuse(message, ErrorCodes.ServerNotInitialized, `${method} came before initialize`);
    if (state === 'shut') return refuse(message, ErrorCodes.InvalidRequest, `${method} came after shutdown`);
    if (state === 'open' && method === 'initialize')
      return refuse(message, ErrorCodes.InvalidRequest, 'initialize came a second time');
    const read = paramsOf(method, message.params);
    if ('fault' in read) return refuse(message, ErrorCodes.InvalidParams, `${method}: ${read.fault}`);
    if (method === 'initialize') state = 'open';
    if (method === 'shutdown') state = 'shut';
    return withParams(message, read.params);
  };
  const notification = (message: NotificationMessage): NotificationMessage | undefined => {
    const { method } = message;
    if (method === 'exit') return message;
    if (state !== 'open') return undefined;
    const read = paramsOf(method, message.params);
    if ('params' in read) return withParams(message, read.params);
    passedOver(`${method}: ${read.fault}`);
    return undefined;
  };
  const allowed = (message: Message): Message | undefined => {
    if (Message.isRequest(message)) return request(message);
    if (Message.isNotification(message)) return notification(message);
    const { id, method } = (message ?? {}) as Partial<RequestMessage>;
    if (method === undefined && (typeof id === 'number' || typeof id === 'string')) return message;
    passedOver('neither a request nor a notification nor an answer');
    return undefined;
  };
  return {
    onError: reader.onError,
    onClose: never,
    onPartialMessage: reader.onPartialMessage,
    listen: (callback) =>
      reader.listen((message) => {
        const passed = allowed(message);
        if (passed) callback(passed);
      }),
    dispose: () => reader.dispose(),
  };
}

/** A message without params has no such key. */
const withParams = <Kind extends Message>(message: Kind, params: unknown): Kind =>
  params === undefined ? message : { ...message, params };
