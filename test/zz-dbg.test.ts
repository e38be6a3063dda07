import { test } from 'vitest';
import { lintText } from './lint-text.js';
import { particularsOf } from '../src/rule.js';
import { findTimes } from '../src/text/times.js';
test('x', async () => {
  const t = `El Ayuntamiento de Puebla de Arnedo busca a dos conserjes para los colegios, con contrato de seis meses dentro del programa POEX. Pueden presentarse personas con discapacidad reconocida que estén en paro.\n\nHay que enviar el certificado de discapacidad y una copia del DNI por correo a laura.pinto@talentoya-consultores.com antes del 11 de diciembre de 2026. La empresa llamará a quienes pasen a la entrevista.`;
  const { draft } = await lintText(t, { language: 'es' });
  console.log([...particularsOf(draft)], findTimes(draft.prose, 'es'), draft.hits('events').map((h) => [h.entry.group, h.text]), draft.hits('kind').map((h) => [h.entry.group, h.text, h.entry.weight]), draft.hits("procedure-without-channel").map((h) => [h.entry.group, h.text]),draft.hits("channels").map((h) => [h.entry.group, h.text]),draft.emails, draft.phones, draft.links);
});
