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
  'promises of an answer': paragraphs((i) => `Escríbenos y te contestamos en ${i} horas.`),
  'answers that nobody waits for': paragraphs((i) => `No tendrás que esperar ${i} días: te contestamos hoy.`),
  'what is told of persons': paragraphs((i) => `Ana Ruiz Gil vive en la calle Olmo ${i} y está de baja por ansiedad.`),
  'words for today': paragraphs((i) => `Hoy abre la sala ${i} y mañana cierra la otra.`),
  'weekdays beside dates': paragraphs((i) => `El viernes abre la sala ${i}. El sábado 5 de diciembre no hay luz.`),
  'turns of speakers': paragraphs((i) => `Ana ${i}: ¿Qué abre el lunes?`),
  'links of a list': lines((i) => `- [Escríbenos ${i}](https://ejemplo.es/${i})`),
  'office-holders in headings': paragraphs((i) => `## La alcaldesa visita la sala ${i}`),
  'personal mailboxes': paragraphs((i) => `Escribe a ana.ruiz${i}@ejemplo.es.`),
  appointments: paragraphs((i) => `Te esperamos en la plaza ${i}. El 4 de mayo de 2030 no hay luz.`),
  'parts of a thread': paragraphs((i) => `La sala ${i} abre el lunes.\n\n---`),
  'one sentence of praise': (count) => repeated((i) => `el Gran Éxito histórico de la sala ${i}`, ', ', count),
  'one sentence of officialese': (count) => repeated((i) => `la Cumplimentación telemática ${i}`, ', ', count),
  'one sentence of hashtags': (count) => repeated((i) => `la sala #Sala${i}`, ', ', count),
  'hashtags and mentions': paragraphs((i) => `La sala abre el lunes #Sala${i} #biblioteca con @sala${i}`),
};

test.each(Object.entries(drafts))('a draft of %s is linted in proportion to its length', (_, draft) =>
  expectDraftLinear(draft),
);
