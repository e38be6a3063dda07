import { describe, expect, it } from 'vitest';
import { codes, inflectionOf } from '../../src/language/files.js';
import { inflectorOf } from '../../src/lexicon/inflection/inflection.js';
import { bareOf } from '../../src/text/fold.js';

const spanish = inflectorOf(inflectionOf('es'));
const english = inflectorOf(inflectionOf('en'));
const catalan = inflectorOf(inflectionOf('ca'));

describe.each([
  ['abrir', { participle: 'abierta' }],
  ['andar', { preterite: 'anduvo', subjunctive: 'anduviera' }],
  ['caer', { preterite: 'cayeron', gerund: 'cayendo', present: 'caigo' }],
  ['construir', { present: 'construyen', preterite: 'construyó' }],
  ['contener', { past: 'contuvo', present: 'contiene' }],
  ['contribuir', { subjunctive: 'contribuya' }],
  ['contradecir', { past: 'contradijo' }],
  ['creer', { preterite: 'creyó' }],
  ['dar', { preterite: 'dio', present: 'doy' }],
  ['decir', { conditional: 'dirían', participle: 'dicho', imperative: 'di' }],
  ['defender', { present: 'defiende' }],
  ['cocer', { present: 'cuezo' }],
  ['consensuar', { present: 'consensúan' }],
  ['demoler', { present: 'demuele' }],
  ['descubrir', { participle: 'descubierto' }],
  ['detener', { past: 'detuvo', imperative: 'detén' }],
  ['disponer', { past: 'dispuso', future: 'dispondrá' }],
  ['dormir', { past: 'durmió', present: 'duerme', gerund: 'durmiendo' }],
  ['estar', { present: 'están', past: 'estuvo' }],
  ['exponer', { participle: 'expuestos' }],
  ['haber', { subjunctive: 'hubiera', future: 'habrá' }],
  ['hacer', { preterite: 'hiciste', imperative: 'haz' }],
  ['incluir', { present: 'incluye' }],
  ['interponer', { subjunctive: 'interpusiera' }],
  ['intervenir', { past: 'intervino', conditional: 'intervendría' }],
  ['introducir', { past: 'introdujo', present: 'introduzco' }],
  ['ir', { present: 'vamos', imperfect: 'iba', subjunctive: 'fuera', gerund: 'yendo' }],
  ['leer', { past: 'leyeron', participle: 'leída' }],
  ['morir', { participle: 'muerto', preterite: 'murió' }],
  ['oír', { present: 'oye', preterite: 'oyó', participle: 'oído' }],
  ['poder', { preterite: 'pudo', subjunctive: 'podamos' }],
  ['prever', { participle: 'previsto', present: 'prevé' }],
  ['producir', { past: 'produjo' }],
  ['proponer', { participle: 'propuestas', imperative: 'propón' }],
  ['proseguir', { present: 'prosiguen', gerund: 'prosiguiendo' }],
  ['proveer', { participle: 'provista', preterite: 'proveyó' }],
  ['querer', { subjunctive: 'quisieran', future: 'querrá' }],
  ['reabrir', { participle: 'reabierto' }],
  ['reducir', { past: 'redujo', conditional: 'reduciría' }],
  ['reír', { present: 'ríen' }],
  ['resolver', { participle: 'resuelto', present: 'resuelve' }],
  ['romper', { participle: 'rotas' }],
  ['saber', { preterite: 'supo', subjunctive: 'sepan' }],
  ['satisfacer', { preterite: 'satisfizo', participle: 'satisfecha' }],
  ['ser', { imperfect: 'era', subjunctive: 'sean' }],
  ['sostener', { past: 'sostuvo', conditional: 'sostendría' }],
  ['sustituir', { gerund: 'sustituyendo' }],
  ['tener', { subjunctive: 'tuviera' }],
  ['traer', { past: 'trajo' }],
  ['valer', { future: 'valdrá' }],
  ['venir', { subjunctive: 'vinieran' }],
  ['ver', { imperfect: 'veían', past: 'vio' }],
  ['volver', { participle: 'vuelto', present: 'vuelve' }],
] as const)('the Spanish verb %s', (infinitive, forms) => {
  it.each(Object.entries(forms))('%s: %s', (feature, form) => {
    expect(spanish.formsWith(infinitive, [[feature]])).toContain(form);
    expect(spanish.conjugate(infinitive)).toContain(bareOf(form));
  });
});

it.each([
  ['be', 'past', 'were'],
  ['go', 'past', 'went'],
  ['do', 'participle', 'done'],
  ['have', 'third', 'has'],
  ['take', 'participle', 'taken'],
])('the English verb %s', (infinitive, feature, form) => {
  expect(english.formsWith(infinitive, [[feature]])).toContain(form);
  expect(english.conjugate(infinitive)).toContain(form);
});

it.each([
  ['aconseguir', 'present', 'aconsegueix'],
  ['agrair', 'present', 'agraïm'],
  ['canviar', 'subjunctive', 'canviï'],
  ['cantar', 'present', 'cantam'],
  ['començar', 'present', 'comencem'],
  ['complir', 'present', 'complix'],
  ['dormir', 'present', 'dorm'],
  ['inscriure', 'imperative', 'inscriu'],
  ['obtenir', 'present', 'obté'],
  ['comprendre', 'participle', 'compresos'],
  ['viatjar', 'subjunctive', 'viatgi'],
])('the Catalan verb %s', (infinitive, feature, form) => {
  expect(catalan.formsWith(infinitive, [[feature]])).toContain(form);
  expect(catalan.conjugate(infinitive)).toContain(bareOf(form));
});

it('a feminine takes the place of a last vowel, whatever its accent', () => {
  expect(catalan.inflect('veí', 'ïna')).toEqual(['veí', 'veïns', 'veins', 'veís', 'veïna', 'veïnes']);
  expect(catalan.inflect('ciutadà', 'ana')).toContain('ciutadanes');
});

it('«voy» is of ir, «es» is not; «sé» is left out, since it would find «se»', () => {
  expect(spanish.formsWith('ir', [['present']])).toEqual(['voy', 'vas', 'va', 'vamos', 'vais', 'van']);
  for (const verb of ['ser', 'saber']) expect(spanish.conjugate(verb)).not.toContain('se');
});

it('bare or with a pronoun, a verb has the forms that features tell', () => {
  const pronouns = (verb: string) => spanish.conjugate(verb, ['nos']);
  expect(pronouns('decir')).toContain('dinos');
  expect(pronouns('hacer')).toContain('haznos');
});

it.each(codes)('a verb of %s that is like another is like one that lists what is irregular', (code) => {
  const { verbs = {} } = inflectionOf(code);
  const models = Object.values(verbs).flatMap((verb) => (typeof verb === 'object' && verb.like) || []);
  expect(models.filter((model) => typeof verbs[model] !== 'object' || verbs[model].like)).toEqual([]);
});
