import { test } from 'vitest';
import { expectDraftLinear, lines, paragraphs, repeated } from '../house/growth.js';

/**
 * Drafts with much prose that rules, the reader of drafts or the Markdown parser once compared with all others or
 * copied repeatedly.
 */
const drafts: Readonly<Record<string, (count: number) => string>> = {
  links: paragraphs((i) => `Ven el lunes a la sala ${i} y pulsa [aquí](https://ejemplo.es/${i}).`),
  'links by reference': paragraphs((i) => `Mira [el plano ${i}][p${i}].\n\n[p${i}]: https://ejemplo.es/${i}`),
  pictures: paragraphs((i) => `![Una sala con ${i} sillas](img/${i}.jpg)`),
  figures: paragraphs(
    (i) => `<figure><img src="img/${i}.jpg" alt="Sala ${i}"><figcaption>Foto: Ana Ruiz</figcaption></figure>`,
  ),
  acronyms: paragraphs(
    (i) =>
      `El ${'BCDFGHJKLM'[Math.floor(i / 100) % 10]}${'NPQRSTVWXZ'[Math.floor(i / 10) % 10]}${'BCDFGHJKLM'[i % 10]}B abre el lunes.`,
  ),
  'words that need others beside them': paragraphs((i) => `Hall ${i} is open for every year 4 pupil of the town.`),
  'line breaks': paragraphs((i) => `Sala ${i}<br>Abierta el lunes<br>de 9 a 14 h`),
  'HTML on one line': (count) => repeated((i) => `<p>Sala ${i} abierta<br>de 9 a 14 h</p>`, '', count),
  waivers: paragraphs(
    (i) => `<!-- redlint-disable-next-line puffery -- cita ${i} -->\nUn acto histórico en la sala ${i}.`,
  ),
  'waivers that stay open': paragraphs((i) => `<!-- redlint-disable shouting -- cita ${i} -->\n\nUn acto histórico.`),
  'waivers that end others': (count) =>
    `${paragraphs(() => '<!-- redlint-disable puffery -- cita -->')(count)}\n\n${paragraphs(() => '<!-- redlint-enable shouting -->')(count)}`,
  'comments on one line': (count) => repeated(() => '<!-- nota -->', '', count * 10),
  'lines of one paragraph': lines((i) => `La sala ${i} abre *el lunes* a las 10:30 h.`),
  shouts: paragraphs((i) => `¡LA SALA ${i} YA ESTÁ ABIERTA PARA TODAS!!`),
  quotations: paragraphs((i) => `«La sala ${i} abre el lunes», dijo la alcaldesa.`),
  'hashtags and mentions': paragraphs((i) => `La sala abre el lunes #Sala${i} #biblioteca con @sala${i}`),
};

test.each(Object.entries(drafts))('a draft of %s is linted in proportion to its length', (_, draft) =>
  expectDraftLinear(draft),
);
