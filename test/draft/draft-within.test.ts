import { describe, expect, test } from 'vitest';
import { read, texts } from './read-draft.js';

describe('what stands within the same sentence or paragraph', () => {
  const source = 'Llama al 955 000 111 o al 955 000 222. Escribe a a@x.es.\n\nVen. Ven al 955 000 333!\n\nAdiós. ☎️';
  const draft = read(source, { lang: 'es' });
  const at = (words: string) => ({ start: source.indexOf(words) });

  test('is found by the sentence, and by those before and behind it', () => {
    const phones = draft.within('sentence', draft.phones);
    expect(texts(phones.of(at('Llama')))).toEqual(['955 000 111', '955 000 222']);
    expect([phones.has(at('o al')), phones.has(at('Escribe')), phones.has(at('Ven al'))]).toEqual([true, false, true]);
    expect(texts(phones.of(at('Escribe'), -1))).toEqual(['955 000 111', '955 000 222']);
    expect(texts(phones.of(at('Ven.'), 1))).toEqual(['955 000 333']);
    expect(phones.has(at('Llama'), -1)).toBe(false);
  });

  test('is found by the paragraph', () => {
    const phones = draft.within('paragraph', draft.phones);
    expect(texts(phones.of(at('Ven.')))).toEqual(['955 000 333']);
    expect([phones.has(at('a@x.es')), phones.has(at('Adiós'))]).toEqual([true, false]);
  });

  test('belongs to the sentence before where it stands in none', () => {
    expect(draft.within('sentence', [at('Adiós')]).has(at('☎️'))).toBe(true);
    expect(draft.within('sentence', [at('Ven al')]).has(at('☎️'))).toBe(false);
  });

  test('keeps the order in which it was given, and is nothing where nothing is', () => {
    expect(texts(draft.within('paragraph', [...draft.phones].reverse()).of(at('Llama')))).toEqual([
      '955 000 222',
      '955 000 111',
    ]);
    expect(draft.within('sentence', []).has(at('Llama'))).toBe(false);
    expect(
      read('')
        .within('sentence', [{ start: 0 }])
        .has({ start: 0 }),
    ).toBe(true);
  });
});
