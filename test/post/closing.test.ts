import { expect, test } from 'vitest';
import { lintText } from '../lint-text.js';

const refused = async (text: string, language: string) =>
  (await lintText(text, { language })).draft.refusals.map((at) => at.text);

test.each([
  ['en', 'The live chat is disabled.', ['The live chat is disabled']],
  ['en', 'Your messages to this page go unread.', ['messages to this page go unread']],
  ['en', 'We ignore messages on this page.', ['We ignore messages on this page']],
  ['en', 'Our Facebook wall is closed.', ['Our Facebook wall is closed']],
  ['es', 'El chat está desactivado.', ['El chat está desactivado']],
  ['es', 'Ignoramos los mensajes de este perfil.', ['Ignoramos los mensajes de este perfil']],
  ['es', 'El muro de Facebook está cerrado.', ['El muro de Facebook está cerrado']],
])('%s: “%s” closes a door', async (language, text, found) => {
  expect(await refused(text, language)).toEqual(found);
});

test.each([
  ['en', 'The wall is closed for repair.'],
  ['en', 'Replies to the tender are locked.'],
  ['en', 'The messages in the exhibition are hidden.'],
  ['en', 'The chat closes at 2pm.'],
  ['en', 'The inbox of ideas is shut on Sundays.'],
  ['en', 'The comments close on Friday 4 December: have your say at https://redmere.gov.uk/ideas'],
  ['en', 'The neighbours have closed their chat.'],
  ['es', 'El muro del cementerio quedará cerrado.'],
  ['es', 'Las respuestas del examen se bloquean.'],
  ['es', 'El chat se cierra a las 14 h.'],
  ['es', 'El chat está cerrado los domingos.'],
  ['es', 'Los vecinos han cerrado su chat.'],
])('%s: “%s” closes none', async (language, text) => {
  expect(await refused(text, language)).toEqual([]);
});
