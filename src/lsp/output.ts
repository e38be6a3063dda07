import type { MessageWriter } from 'vscode-languageserver';

/** A writer that never fails: messages to a client that has left are lost, and after `mute` nothing is written. */
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

/** An event that never fires: a connection marked as closed would throw on every send. */
export const never = () => ({ dispose() {} });
