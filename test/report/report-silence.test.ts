import { describe, expect, test } from 'vitest';
import type { CalendarNote } from '../../src/lint/calendar-parts.js';
import type { Unread } from '../../src/lint/report.js';
import { Mistake } from '../../src/mistake.js';
import { formats } from '../../src/report/formats.js';
import { rendered } from './rendered.js';
import { report } from './report-samples.js';
import { junitVerdict, valid, xml } from './report-schemas.js';

/** Formats whose sentences on what was not read name the file, or leave the reasons to standard error. */
const inWholeSentences = ['markdown', 'pretty'];

const inNoLanguage = (...rules: string[]) =>
  rules.map((rule) => ({ rule, principle: 'authentic-tone', because: 'language' as const }));

describe('silence never looks like approval', () => {
  const unread: Unread[] = [{ path: 'foto & co.md', mistake: new Mistake('binary', { file: 'foto & co.md' }) }];
  const silent = report('ca.md', 'Bon dia.', [], {
    language: 'ca',
    silent: inNoLanguage('big-words', 'wrong-weekday'),
  });
  const assumed = report('breve.md', 'Mañana.', [], { languageAssumed: 'drafts' });

  test.each(Object.keys(formats))('%s tells what was not read, not checked and assumed', async (name) => {
    const text = await rendered(name, [silent, assumed], {}, unread);
    const flat = text.replace(/<!-- -->|\\(?=[()&])/g, '').replace(/\s+/g, ' ');
    expect(flat).toContain('foto');
    if (name !== 'pretty') expect(flat).toMatch(/[Nn]o es texto/);
    if (name !== 'json')
      expect(flat).toMatch(/big-words y wrong-weekday no conocen el idioma de 1 borrador \(ca\)|skipped/);
    if (name !== 'json') expect(flat).toMatch(/leído en español \(como la mayoría de los borradores\): breve\.md/);
    expect(flat).not.toContain('Todo en orden');
    expect(await rendered(name, [report('a.md', 'Hola.')])).not.toMatch(/Sin comprobar|<skipped|poco claro/);
  });

  test.each([
    [['a', 'b', 'c'], 'a, b y c no conocen el idioma'],
    [['a', 'b', 'c', 'd'], 'Sin comprobar: 4 reglas no conocen el idioma'],
  ])('of %o it names three at most', async (rules, said) => {
    const drafts = [report('ca.md', 'Bon dia.', [], { language: 'ca', silent: inNoLanguage(...rules) })];
    expect(await rendered('compact', drafts)).toContain(said);
  });

  test.each(Object.keys(formats))('%s names the columns of a sheet that were not read, once', async (name) => {
    const note: CalendarNote = { id: 'unread', rows: [3], data: { n: 1, columns: ['Estado'] } };
    const sheet = { ...report('plan.csv', 'texto\nHola.'), calendar: { preset: 'sheet', posts: [], notes: [note] } };
    const text = await rendered(name, [sheet]);
    expect(text.split(/No se lee la columna/)).toHaveLength(2);
    expect(text).toContain('Estado');
    if (name !== 'json')
      expect((await rendered(name, [sheet, report('a.md', 'Hola.')])).split('plan.csv').length).toBeGreaterThan(1);
  });

  test.each(Object.keys(formats).filter((name) => !inWholeSentences.includes(name)))(
    '%s says the path of what was not read beside the sentence and not in it',
    async (name) => {
      const keys = ['calendar-empty', 'workbook-locked', 'not-a-draft-picture'];
      const failed = keys.map((key, n) => ({
        path: `hoja${n}.csv`,
        mistake: new Mistake(key, { file: `hoja${n}.csv`, path: `hoja${n}.csv` }),
      }));
      const text = await rendered(name, [report('a.md', 'Hola.')], {}, failed);
      expect(text).not.toMatch(/hoja\d\.csv»? (?:es|no)|hoja\d\.csv: /);
      for (const said of ['Es una hoja vacía', 'Es de un Excel antiguo', 'No es un borrador'])
        expect(text).toContain(said);
    },
  );

  const keys = ['publish', 'publish\u001b[31m', 'networks'].map((what) => ({
    rule: 'wrong-weekday',
    principle: 'authentic-tone',
    because: 'key' as const,
    what,
  }));

  test.each(Object.keys(formats))('%s shows no control character of what a rule lacks', async (name) => {
    const text = await rendered(name, [report('a.md', 'Hola.', [], { silent: keys })]);
    expect(text).toContain('publish');
    expect(text).not.toContain('\u001b');
  });

  test('in GitLab each has a fingerprint of its own, in every locale the same', async () => {
    const prints = async (locale: string): Promise<string[]> =>
      JSON.parse(await rendered('gitlab', [report('a.md', 'Hola.', [], { silent: keys })], { locale })).map(
        (one: { fingerprint: string }) => one.fingerprint,
      );
    const own = await prints('es');
    expect(new Set(own).size).toBe(3);
    expect(await prints('en')).toEqual(own);
  });

  test('pretty and markdown say of a clean run what holds for what was checked', async () => {
    for (const name of ['pretty', 'markdown', 'html']) {
      expect(await rendered(name, [silent]), name).toContain('Nada que corregir en lo revisado: 1 borrador leído.');
      expect(await rendered(name, [report('a.md', 'Hola.')], {}, unread), name).toContain('en lo revisado');
      expect(await rendered(name, [assumed]), name).toContain('Todo en orden');
      const none = { 'authentic-tone': 'pass', participation: 'unchecked' } as const;
      expect(await rendered(name, [{ ...assumed, principles: none }]), name).toContain('en lo revisado');
      const post = { row: 2, language: 'es', kind: 'notice', networks: [], silent: [] };
      const planned = (notes: CalendarNote[]) =>
        report('a.csv', 'Hola.', [], { calendar: { preset: 'sheet', posts: [post], notes } });
      const column = { id: 'unread' as const, rows: [2], data: { n: 1, columns: ['Copy IG'] } };
      expect(await rendered(name, [planned([column])]), name).not.toContain('Todo en orden');
      const twice = { id: 'repeated' as const, rows: [2], data: { n: 2, column: 'Texto' } };
      expect(await rendered(name, [planned([twice])]), name).not.toContain('Todo en orden');
      expect(await rendered(name, [planned([{ id: 'mute', rows: [2], data: { n: 1 } }])]), name).toMatch(
        /Todo en orden|✓/,
      );
    }
  });

  test('the reason why a draft was not read names other files as they are called', async () => {
    const mistake = new Mistake('rule-reads', { where: 'reglas/una/rule.mjs:4', name: 'kind' });
    for (const name of ['compact', 'github', 'json'])
      expect(await rendered(name, [], {}, [{ path: 'a.md', mistake }]), name).toContain(
        'reglas/una/rule.mjs:4: la regla consulta',
      );
  });

  test('schemas take it; an unread draft is an error, the rest information', async () => {
    const all = async (name: string) => rendered(name, [silent, assumed], {}, unread);
    const { reports, summary, unread: failed } = JSON.parse(await all('json'));
    expect(reports.map((one: { languageAssumed?: string }) => one.languageAssumed)).toEqual([undefined, 'drafts']);
    expect([failed[0].path, summary.unread]).toEqual(['foto & co.md', 1]);
    const [run] = valid('sarif', await all('sarif')).runs;
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications.map((one: { level: string }) => one.level)).toEqual([
      'error',
      'note',
      'note',
    ]);
    const severities = (list: { severity: string }[]) => list.map(({ severity }) => severity);
    expect(severities(valid('gitlab', await all('gitlab')))).toEqual(['major', 'info', 'info']);
    expect(severities(valid('rdjson', await all('rdjson')).diagnostics)).toEqual(['ERROR', 'INFO', 'INFO']);
    const junit = await all('junit');
    const { errors } = await junitVerdict(junit);
    expect(errors).toEqual([]);
    const { testsuites } = xml.parse(junit);
    expect([testsuites.tests, testsuites.failures, testsuites.errors]).toEqual(['5', '0', '1']);
    expect(testsuites.testsuite[0].skipped).toBe('2');
    const { file } = xml.parse(await all('checkstyle')).checkstyle;
    expect(file.map((one: { error: { severity: string }[] }) => one.error[0]?.severity)).toEqual([
      'info',
      'info',
      'error',
    ]);
    expect(await all('github')).toMatch(/^::error title=unread,file=foto & co\.md::.*\n::notice title=not-checked::/);
  });
});
