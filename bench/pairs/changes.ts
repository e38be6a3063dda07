/** A change of a draft that must not affect its findings. */
export type Change = (text: string, language: string) => string;

const greetings: Readonly<Record<string, string>> = { es: '¡Buenos días!', en: 'Good morning!' };
const headings: Readonly<Record<string, string>> = { es: '# Aviso', en: '# Notice' };
const tags: Readonly<Record<string, string>> = { es: '#Valdeoca', en: '#Thornby' };

/** The front matter, empty when there is none, and the body. */
function cut(text: string): readonly [string, string] {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) + 5 : 0;
  return [text.slice(0, end), text.slice(end)];
}

const inBody =
  (change: Change): Change =>
  (text, language) => {
    const [front, body] = cut(text);
    return front + change(body, language);
  };

/** Every seventh plain word in bold. */
const bold: Change = (body) => {
  let count = 0;
  return body.replace(/(?<=[ \n])\p{Ll}{4,}(?= )/gu, (word) => (++count % 7 === 3 ? `**${word}**` : word));
};

/** A line break instead of every sixth space between words. */
const wrapped: Change = (body) => {
  let count = 0;
  return body.replace(/(?<=\p{L}) (?=\p{L})/gu, () => (++count % 6 === 4 ? '\n' : ' '));
};

/** The changes by name. */
export const changes: Readonly<Record<string, Change>> = {
  greeting: inBody((body, language) => `${greetings[language]} ${body.trimStart()}`),
  heading: inBody((body, language) => `${headings[language]}\n\n${body.trimStart()}`),
  hashtag: inBody((body, language) => `${body.trimEnd()} ${tags[language]}\n`),
  wrapped: inBody(wrapped),
  bold: inBody(bold),
  crlf: (text) => text.replace(/\n/g, '\r\n'),
  curly: inBody((body) => body.replace(/(?<=\p{L})'(?=\p{L})/gu, '’').replace(/"([^"\n]*)"/g, '“$1”')),
};
