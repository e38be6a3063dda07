import { execFile } from 'node:child_process';
import { type Code, callIn } from './code-place.js';

/** Where the loading of code failed. Node says where its grammar is broken only when asked to check it. */
export async function failedIn(
  code: Code,
  thrown: { readonly name?: string; readonly stack?: string },
): Promise<string> {
  const place = callIn(code, Object.assign(new Error(), { stack: thrown.stack ?? '' }));
  if (place !== code.name || thrown.name !== 'SyntaxError') return place;
  const said = await new Promise<string>((resolve) =>
    execFile(process.execPath, ['--check', code.path], { timeout: 5000 }, (_, __, stderr) => resolve(stderr)),
  );
  const [line, , carets = ''] = (said.split(code.path, 2)[1] ?? '').split('\n');
  const [, number] = /^:(\d+)$/.exec(line ?? '') ?? [];
  return number ? `${code.name}:${number}:${carets.search(/\S/) + 1}` : place;
}
