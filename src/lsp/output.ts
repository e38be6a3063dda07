import type { MessageWriter } from 'vscode-languageserver';

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

/** An event that never comes: a connection that counts as closed would throw wherever something is sent. */
export const never = () => ({ dispose() {} });
