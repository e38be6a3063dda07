import { exampleNumbers } from './phone-formats.js';
import { listed, type Suite } from './suite.js';

/** Countries whose administrations write in Spanish or English, and neighbours that they mention. */
const countries = [...'ES GB IE US CA FR PT MX AR CL CO PE UY EC BO CR DO'.split(' ')];
const english = new Set(['GB', 'IE', 'US', 'CA']);

/** A number as in a post: after a word for it, and after nothing but a colon. */
const sentences = {
  es: { led: 'Para pedir cita, llama al # antes del viernes.', bare: 'Oficina de atención a la ciudadanía: #.' },
  en: { led: 'To book, call # before Friday.', bare: 'Customer service centre: #.' },
};

/** Telephone numbers of seventeen countries. */
export const phoneNumbers: Suite = {
  name: 'libphonenumber',
  repository: 'google/libphonenumber',
  reads: ['resources/PhoneNumberMetadata.xml'],
  *cases(mirror, { findPhones }) {
    const xml = mirror.read(this.reads[0] as string);
    if (xml === undefined) return;
    for (const { country, kind, ...forms } of exampleNumbers(xml, countries))
      for (const [form, number] of Object.entries(forms))
        for (const [place, sentence] of Object.entries(sentences[english.has(country) ? 'en' : 'es'])) {
          const text = sentence.replace('#', number);
          const found = findPhones(text).map(({ start, end }) => digits(text.slice(start, end)));
          yield {
            id: `${country}/${kind}/${form}/${place}`,
            text,
            expected: listed([digits(number)]),
            found: listed(found),
          };
        }
  },
};

const digits = (number: string): string => number.replace(/\D/g, '');
