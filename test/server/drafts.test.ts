import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckedVersion, drafts } from '../../src/lsp/drafts.js';
import { difference } from '../../src/lsp/edits.js';
import type { Host } from '../../src/lsp/host.js';
import { projects } from '../../src/lsp/projects.js';
import { turns } from '../../src/lsp/turns.js';

/** Drafts whose checks end when the test says so. */
function opened() {
  const pending: (() => void)[] = [];
  const shown: string[] = [];
  const look = (document: TextDocument): Promise<CheckedVersion> =>
    new Promise((done) => pending.push(() => done({ document })));
  const all = drafts(
    look,
    ({ document }) => shown.push(document.getText()),
    () => false,
  );
  const begun = (n: number) => vi.waitFor(() => expect(pending).toHaveLength(n), { interval: 1 });
  return { all, pending, shown, begun };
}

test.each([[['file:///a', 'file:///a/b/', 'file:///a/bc']], [['file:///a/bc', 'file:///a/b/', 'file:///a']]])(
  'a draft goes by the innermost of the open folders, in whatever order these were opened: %j',
  (folders) => {
    const host = { home: 'file:///home/' } as Host;
    const { folderOf, change } = projects(folders, host, { locale: 'es', trusts: true });
    const found = (...uris: string[]) => uris.map((uri) => folderOf({ uri }));
    expect(found('file:///a/x.md', 'file:///a/b/c/x.md', 'file:///a/bcd/x.md', 'file:///z/y/x.md')).toEqual([
      ...['file:///a', 'file:///a/b', 'file:///a', 'file:///z/y'],
    ]);
    change(['file:///a/b/c/'], ['file:///a/']);
    expect(found('file:///a/b/c/x.md', 'file:///a/b/x.md', 'file:///a/x.md')).toEqual([
      ...['file:///a/b/c', 'file:///a/b', 'file:///a'],
    ]);
  },
);

test('works begin in the order in which they came, but for what is hurried', async () => {
  let isBusy = true;
  const begun: string[] = [];
  const queue = turns(1, () => isBusy);
  const take = (name: string, who = {}) =>
    queue.take(
      who,
      () => true,
      async () => begun.push(name),
    );
  const third = {};
  const first = take('first');
  isBusy = false;
  const all = [first, take('second'), take('third', third)];
  queue.hurry(third);
  await Promise.all(all);
  expect(begun).toEqual(['third', 'first', 'second']);
  isBusy = true;
  const waiting = take('a');
  isBusy = false;
  await Promise.all([waiting, take('b')]);
  expect(begun.slice(3)).toEqual(['a', 'b']);
});

test('one edit turns any text into any other, and splits neither a pair of units nor CRLF', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\r', '\n', '\r\n', '🙂', '🙃'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { start, end, text: put } = difference(before, after);
      expect(before.slice(0, start) + put + before.slice(end)).toBe(after);
      for (const [of, at] of [...[start, end].map((at) => [before, at] as const), [after, start] as const])
        expect(/[\ud800-\udbff]$|\r$/.test(of.slice(0, at)) && /^[\udc00-\udfff\n]/.test(of.slice(at))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

const draft = (text: string) => TextDocument.create('file:///a.md', 'markdown', 1, text);

test('what was found in a text is not shown on one that is newer', async () => {
  const { all, pending, shown, begun } = opened();
  const document = draft('uno');
  const first = all.seen(document);
  await begun(1);
  TextDocument.update(document, [{ text: 'dos' }], 2);
  pending[0]?.();
  expect((await first).document.getText()).toBe('uno');
  expect(shown).toEqual([]);
  const second = all.seen(document);
  await begun(2);
  pending[1]?.();
  await second;
  expect(shown).toEqual(['dos']);
  // It was checked already.
  expect((await all.seen(document)).document.getText()).toBe('dos');
  expect(pending).toHaveLength(2);
});

test('nothing is shown of a draft that was closed meanwhile, or once all is over', async () => {
  for (const end of ['closed', 'close'] as const) {
    const { all, pending, shown, begun } = opened();
    const document = draft('uno');
    const look = all.seen(document);
    await begun(1);
    all[end](document.uri);
    pending[0]?.();
    await look;
    expect(shown).toEqual([]);
  }
});
