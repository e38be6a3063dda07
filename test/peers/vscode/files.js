// A file system in memory for the editor under test, as an extension of its own: its content comes from its settings.
const { EventEmitter, FileChangeType, FileSystemError, FileType, workspace } = require('vscode');

exports.activate = ({ subscriptions, extension }) => {
  const files = new Map(
    Object.entries(extension.packageJSON.files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
  );
  const changed = new EventEmitter();
  const missing = (uri) => FileSystemError.FileNotFound(uri);
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => ({ dispose() {} }),
    stat(uri) {
      const bytes = files.get(uri.path);
      if (!bytes && uri.path !== '/') throw missing(uri);
      return {
        type: bytes ? FileType.File : FileType.Directory,
        ctime: 0,
        mtime: Date.now(),
        size: bytes?.length ?? 0,
      };
    },
    readDirectory: () => [...files.keys()].map((path) => [path.slice(1), FileType.File]),
    readFile(uri) {
      const bytes = files.get(uri.path);
      if (!bytes) throw missing(uri);
      return bytes;
    },
    writeFile(uri, bytes) {
      files.set(uri.path, bytes);
      changed.fire([{ type: FileChangeType.Changed, uri }]);
    },
    createDirectory() {},
    delete() {},
    rename() {},
  };
  subscriptions.push(workspace.registerFileSystemProvider('memory', provider, { isCaseSensitive: true }));
};
