import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { AtOnce } from '../../src/cli/shell/at-once.js';

/**
 * Writes texts one after the other, and gives what was taken at once, what went through the stream, and the errors. `answers` are
 * how many bytes each call takes, or what it throws; when there are none, all.
 */
async function written(texts: readonly string[], answers: (number | 'EAGAIN' | 'EPIPE')[]) {
  const taken: Buffer[] = [];
  const take = (content: string | Uint8Array): number => {
    const bytes = Buffer.from(content as string);
    const answer = answers.shift() ?? bytes.length;
    if (typeof answer === 'string') throw Object.assign(new Error(answer), { code: answer });
    taken.push(bytes.subarray(0, answer));
    return answer;
  };
  let made: PassThrough | undefined;
  const make = () => {
    made ??= new PassThrough();
    return made;
  };
  const output = new AtOnce(take, make, () => made);
  const errors: unknown[] = [];
  for (const text of texts)
    await new Promise<void>((resolve) => {
      output.write(text, (error) => {
        if (error) errors.push((error as NodeJS.ErrnoException).code);
        resolve();
      });
    });
  return { atOnce: String(Buffer.concat(taken)), streamed: String(made?.read() ?? ''), errors };
}

test('a text is written whole, though its bytes are taken in parts that cut characters', async () => {
  expect(await written(['así, año\n'], [3, 1, 4])).toEqual({ atOnce: 'así, año\n', streamed: '', errors: [] });
});

test('what a full pipe does not take goes through the stream, and all that follows', async () => {
  const { atOnce, streamed, errors } = await written(['uno ', 'dos ', 'tres'], [2, 'EAGAIN']);
  expect([atOnce + streamed, streamed, errors]).toEqual(['uno dos tres', 'o dos tres', []]);
  expect(await written(['uno ', 'dos'], ['EAGAIN'])).toEqual({ atOnce: '', streamed: 'uno dos', errors: [] });
});

test('any other error is told', async () => {
  expect(await written(['uno', 'dos'], ['EPIPE'])).toEqual({ atOnce: 'dos', streamed: '', errors: ['EPIPE'] });
});
