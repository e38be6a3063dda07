import type { Finding, Report, Verdict, Waiver } from '../../src/lint/report.js';
import type { KnownRule, Principle } from '../../src/registry/registry.js';
import type { View } from '../../src/report/format.js';
import { defineRule, type Severity, type Slot, spanOf } from '../../src/rule.js';
import { sourceText } from '../../src/text/source-text.js';

const principle = (number: number, id: string, short: string, name: string): Principle => ({
  id,
  number,
  languages: {
    es: { title: `Título de ${short}`, short, why: `La razón del principio ${number}: escribe para quien lee.` },
    en: { title: `Title of ${name}`, short: name, why: `The reason of principle ${number}: write for who reads.` },
  },
});

const principles = [
  principle(1, 'service-purpose', 'servicio', 'service'),
  principle(2, 'non-corporate-email', 'cuentas', 'accounts'),
  principle(3, 'image-responsibility', 'imágenes', 'images'),
  principle(4, 'findability', 'buscadores', 'search'),
  principle(5, 'authentic-tone', 'tono', 'tone'),
  principle(6, 'response-expectations', 'respuesta', 'answer'),
  principle(7, 'well-presented-information', 'información', 'information'),
];

const rule = (
  id: string,
  of: string,
  severity: Severity,
  es: KnownRule['languages'][string],
  en: typeof es,
): KnownRule => ({
  id,
  principle: of,
  rule: defineRule({ severity, *check() {} }),
  languages: { es, en },
  lexicons: {},
});

const rules = [
  rule(
    'wrong-weekday',
    'findability',
    'warning',
    {
      title: 'Día de la semana que no cuadra con la fecha',
      why: 'Los buscadores muestran la publicación a quien no está en la red y semanas después. Con el día equivocado,\nla gente viene cuando no es.\n',
      messages: { wrong: '«{date}» cae en {weekday} en {years}: corrige el día o la fecha.' },
      terms: { saturday: 'sábado' },
      examples: [],
    },
    {
      title: 'Weekday that does not fit the date',
      why: 'Search engines show the post to people who are not on the network, and weeks later. With the wrong day they come when nothing is on.',
      messages: { wrong: '“{date}” falls on a {weekday} in {years}: mend the day or the date.' },
      terms: { saturday: 'Saturday' },
      examples: [],
    },
  ),
  rule(
    'missing-picture-text',
    'image-responsibility',
    'error',
    {
      title: 'Imagen sin texto alternativo',
      why: 'Quien no ve la imagen recibe el texto alternativo. Sin él, para esa persona la imagen no existe.',
      messages: { missing: 'La imagen «{file}» no tiene texto alternativo: di en una frase qué se ve.' },
      examples: [],
    },
    {
      title: 'Picture without alternative text',
      why: 'Whoever cannot see the picture gets its alternative text. Without it, for that person, there is no picture.',
      messages: { missing: 'The picture “{file}” has no alternative text: say in one sentence what it shows.' },
      examples: [],
    },
  ),
  rule(
    'big-words',
    'authentic-tone',
    'suggestion',
    {
      title: 'Palabras que inflan',
      why: 'Las palabras grandes no informan: un dato convence más.',
      unlooked: { response: 'no se sabe si se responde en {n} días desde el {from}' },
      messages: { puffed: '«{word}» no dice nada que se pueda comprobar: {advice}.' },
      terms: { fact: 'pon un dato' },
      examples: [],
    },
    {
      title: 'Words that puff up',
      why: 'Big words do not inform: a fact convinces more.',
      messages: { puffed: '“{word}” says nothing that can be checked: {advice}.' },
      terms: { fact: 'give a fact' },
      examples: [],
    },
  ),
];

/** A small registry of seven principles and three rules. */
const registry = { principles, rules: new Map(rules.map((known) => [known.id, known])) };

/** A view for tests. */
export const viewOf = (change: Partial<View> = {}): View => ({
  locale: 'es',
  registry,
  color: false,
  width: 80,
  why: 'first',
  tool: { name: 'redlint', version: '1.2.3', homepage: 'https://example.org/redlint' },
  showFiles: false,
  ...change,
});

/** The finding of a rule at the `nth` place of `words`. */
export function finding(
  source: string,
  id: string,
  words: string,
  more: Partial<Finding> & { nth?: number } = {},
): Finding {
  let start = source.indexOf(words);
  for (let i = more.nth ?? 0; i > 0; i--) start = source.indexOf(words, start + 1);
  if (start < 0) throw new Error(`${words} does not stand in the sample`);
  const { nth: _, ...change } = more;
  const known = registry.rules.get(id);
  const data: Record<string, Slot> = {
    date: words,
    weekday: { term: 'saturday' },
    years: [2026, 2027],
    file: words,
    word: words,
    advice: { term: 'fact' },
  };
  return {
    rule: id,
    principle: known?.principle ?? null,
    severity: known?.rule.severity ?? 'warning',
    at: spanOf(source, start, start + words.length),
    message: Object.keys(known?.languages.es?.messages ?? { '': 0 })[0] ?? '',
    data,
    ...change,
  };
}

/** A report with verdicts that fit its findings. */
export function report(
  path: string,
  source: string,
  findings: readonly Finding[] = [],
  more: Partial<Report> = {},
): Report {
  const verdicts = principles.map(({ id }): [string, Verdict] => {
    const own = findings.filter((f) => f.principle === id && !f.waived && !f.baselined).map((f) => f.severity);
    return [id, own.includes('error') ? 'fail' : own.includes('warning') ? 'review' : 'pass'];
  });
  const sorted = [...findings].sort((a, b) => a.at.start - b.at.start);
  return {
    path,
    source: sourceText(source),
    language: 'es',
    kind: 'notice',
    networks: [],
    findings: sorted,
    silent: [],
    principles: Object.fromEntries(verdicts),
    ...more,
  };
}

const fiestas = `---
networks: [x, facebook]
---
El viernes 21 de noviembre, verbena en la plaza 🎉 con la incomparable Orquesta Maravilla, servicio de bar, aparcamiento y autobús de vuelta a las 3:00.

![](cartel.jpg)
\t👨‍👩‍👧 Un evento\tincomparable, "único" y 한국어.
`;

const hostile =
  'Un <script>alert("a")</script> 100% & \u001b[31mrojo\u001b[0m \u202eodnum\r\nla segunda línea | con `barra`, @alcalde y #12\r\ny la tercera.\r\n';

const waiver = (source: string, reason: string): Waiver => ({
  rule: 'big-words',
  reason,
  by: 'Ana',
  until: '2026-12-31',
  at: spanOf(source, 0, 3),
});

/** Drafts with everything that a format may meet. */
export const samples: readonly Report[] = [
  report(
    'borradores/fiestas.md',
    fiestas,
    [
      finding(fiestas, 'wrong-weekday', 'viernes 21 de noviembre', {
        suggest: ['sábado 21 de noviembre', 'viernes 20 de noviembre'],
      }),
      finding(fiestas, 'missing-picture-text', '![](cartel.jpg)', { data: { file: 'cartel.jpg' } }),
      finding(fiestas, 'big-words', 'incomparable', {
        fix: [{ start: fiestas.indexOf('incomparable '), end: fiestas.indexOf('Orquesta'), text: '' }],
      }),
      finding(fiestas, 'big-words', 'incomparable', { nth: 1, data: { word: 'incomparable', advice: 'bórrala' } }),
      finding(fiestas, 'big-words', 'único', { waived: waiver(fiestas, 'Es único de verdad: <lo dice> la UNESCO') }),
      finding(fiestas, 'big-words', 'evento', { baselined: true }),
    ],
    { kind: 'event', networks: ['x', 'facebook'] },
  ),
  report('./con espacio/50%,a:b\n"ñ"/<i>.md', hostile, [
    finding(hostile, 'missing-picture-text', '<script>alert("a")</script>', {
      fix: [{ start: 3, end: 30, text: '<b>"&\u0007' }],
    }),
    finding(
      hostile,
      'big-words',
      '\u001b[31mrojo\u001b[0m \u202eodnum\r\nla segunda línea | con `barra`, @alcalde y #12',
      { severity: 'warning' },
    ),
    finding(hostile, 'waiver-expired', 'tercera', { message: 'expired', data: { until: '2025-01-01' } }),
  ]),
  report('limpio.md', 'Mañana abre la biblioteca a las 9:00.\n', [], {
    language: 'ca',
    silent: ['big-words', 'wrong-weekday'].map((rule) => ({
      rule,
      principle: 'authentic-tone',
      because: 'language' as const,
    })),
  }),
];
