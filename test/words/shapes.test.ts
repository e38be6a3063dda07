import { expect, test } from 'vitest';
import { shapesIn } from '../../src/recognizers/shapes.js';

const shapes = ['capital', '*ado', '*ción'];
const read = shapesIn(shapes);
const shapesOf = (word: string) => read(word).map((shape) => shapes[shape]);

test('an ending follows at least one letter, in small letters or capitals', () => {
  expect(shapesOf('cansado')).toEqual(['*ado']);
  expect(shapesOf('CANCIÓN')).toEqual(['capital', '*ción']);
  expect(shapesOf('ado')).toEqual([]);
  expect(shapesOf('cancion')).toEqual([]);
});

test('a word with figures, marks or signs nobody sees has no ending', () => {
  expect(shapesOf('4ado')).toEqual([]);
  expect(shapesOf('can\u00adsado')).toEqual([]);
  expect(shapesOf('cansado\u200b')).toEqual([]);
});

test('a capital begins a word of letters, marks, figures and soft hyphens', () => {
  expect(shapesOf('Ángel')).toEqual(['capital']);
  expect(shapesOf('B2\u00adb')).toEqual(['capital']);
  expect(shapesOf('ángel')).toEqual([]);
  expect(shapesOf('Ana\u200b')).toEqual([]);
  expect(shapesOf('·')).toEqual([]);
});
