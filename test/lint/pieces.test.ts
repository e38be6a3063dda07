import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/lint/report.js';
import type { AppliedWaiver } from '../../src/lint/waive.js';
import { disk } from '../../src/run/disk.js';
import { fixAll } from '../../src/run/fixes/fix-all.js';
import { lintDraft } from '../../src/run/lint-draft.js';
import { withDismissalsOnce } from '../../src/run/posts/dismissals-by-post.js';
import { openProject } from '../../src/run/project.js';
import { houseProject } from './house-project.js';

const project = openProject({ cwd: process.cwd(), today: '2026-11-24', given: {}, unusedWaivers: 'warning' }, disk);
const lint = (source: string) => lintDraft(project, source, 'a.md');
const found = async (source: string) => {
  const { report } = await lint(source);
  return report.findings.map(({ rule, piece, at }) => [rule, piece, at.text]);
};

const tags = '#a1 #b2 #c3 #d4 #e5 #f6';
const notice = 'El jueves 3 de diciembre de 2026 cortamos el agua en la calle Mayor de 9 a 14 h.';

describe('a publication with a text for each network', () => {
  test('each piece is held to its own networks, and its findings name it', async () => {
    const source = `## X\n${notice}\n## Facebook y LinkedIn\n${notice} El plano, en el enlace de la bio.\n`;
    expect(await found(source)).toEqual([['foreign-network-syntax', 'Facebook y LinkedIn', 'enlace de la bio']]);
    const { report } = await lint(source);
    expect(report).toMatchObject({
      kind: 'notice',
      networks: ['x', 'facebook', 'linkedin'],
      pieces: [
        { name: 'X', networks: ['x'], start: 4 },
        { name: 'Facebook y LinkedIn', networks: ['facebook', 'linkedin'] },
      ],
    });
  });

  test('a thread is counted part by part, and only where there are threads', async () => {
    const long = `${notice} `.repeat(3);
    const source = (network: string) => `## ${network}\n${long}\n\n---\n\n${long}\n## Facebook\n${long}\n`;
    const over = async (network: string) =>
      (await lint(source(network))).report.findings.filter(({ rule }) => rule === 'over-length').length;
    expect([await over('X'), await over('Mastodon'), await over('LinkedIn')]).toEqual([0, 0, 0]);
    const whole = `## X\n${long.repeat(2)}\n## Facebook\n${long}\n`;
    expect((await found(whole)).filter(([rule]) => rule === 'over-length')).toHaveLength(1);
  });

  test('what is shared is reported once, without a piece', async () => {
    const source = `---\nlang: es\nnetwoks: x\n---\n## X\n${notice}\n## Facebook\n${notice}\n`;
    expect(await found(source)).toEqual([['front-matter-unknown-key', undefined, 'netwoks']]);
  });

  test('what is shared and too long for two networks is said of each', async () => {
    const alt = 'Cartel con el horario de la piscina. '.repeat(50).trim();
    const source = `---\nlang: es\nimages: [{file: a.jpg, alt: "${alt}"}]\n---\n## X\n${notice}\n## Mastodon\n${notice}\n`;
    const { report } = await lint(source);
    const long = report.findings.filter(({ rule }) => rule === 'clumsy-alt-text');
    expect(long.map(({ piece, data }) => [piece, data.max])).toEqual([
      ['X', 1000],
      ['Mastodon', 1500],
    ]);
  });

  test('a waiver holds in its piece, one above the pieces in all, and is unused when no piece uses it', async () => {
    const above = (comment: string) =>
      `<!-- redlint-disable ${comment} -->\n## X\n${notice}\n## LinkedIn\n${notice} ${tags}\n`;
    expect((await lint(above('hashtag-pile -- son las de la campaña'))).report.findings).toMatchObject([
      { rule: 'hashtag-pile', waived: {} },
    ]);
    expect(await found(above('shouting -- es la marca'))).toEqual([
      ['waiver-unused', undefined, expect.stringContaining('shouting')],
      ['hashtag-pile', 'LinkedIn', '#e5'],
    ]);
  });

  test('a waiver above is used where any piece uses it, and pieces of two kinds are a publication', async () => {
    const comment = '<!-- redlint-disable hashtag-pile -- son las de la campaña -->';
    const source = `${comment}\n## LinkedIn\n${notice} ${tags}\n## X\n¡Peligro de inundación! Aléjate del río y sube a un lugar alto.\n`;
    const { report, waivers } = await lint(source);
    expect(waivers?.map(({ used }) => used)).toEqual([true]);
    expect([report.kind, report.pieces?.map(({ kind }) => kind)]).toEqual(['publication', ['notice', 'emergency']]);
  });

  test('a waiver of the front matter is used if a piece of its list needs it, not the body', async () => {
    const source = (rule: string) =>
      `---\nlang: es\nnetworks: blog\nredlint:\n  disable:\n    - {rule: ${rule}, reason: son las de la campaña}\npieces:\n  - networks: linkedin\n    text: "${notice} ${tags}"\n---\n${notice}\n`;
    const rules = async (rule: string) =>
      (await lint(source(rule))).report.findings.map((one) => [one.rule, one.waived !== undefined]);
    expect(await rules('hashtag-pile')).toEqual([['hashtag-pile', true]]);
    expect(await rules('shouting')).toEqual([
      ['waiver-unused', false],
      ['hashtag-pile', false],
    ]);
  });

  test("a waiver of the house's file that no piece has words for is reported", async () => {
    const own = houseProject('dismissals:\n  - {rule: puffery, quote: puntero, file: a.md, reason: marca}\n');
    const { report } = await lintDraft(own, `## X\n${notice}\n## Facebook\n${notice} Ven.\n`, 'a.md');
    expect(report.findings).toMatchObject([{ rule: 'waiver-unused', data: { house: 'redlint.house.yaml:2' } }]);
    expect(report.findings[0]?.piece).toBeUndefined();
  });

  test('fixes are made in their pieces, whatever the line ends', async () => {
    const source =
      '## X\r\nPide cita en nuestra página weeb.\r\n## Facebook\r\nEl **4 de mayo** se 𝗮𝗯𝗿𝗲 la piscina.\r\n';
    const { source: fixed, count } = await fixAll(source, lint);
    expect(count).toBe(1);
    expect(fixed).toBe(source.replace('𝗮𝗯𝗿𝗲', 'abre'));
  });

  test('a text of the front matter is fixed in a block, and only reported in quotes', async () => {
    const pieces = (text: string) => `---\nlang: es\npieces:\n  - networks: x\n    text: ${text}\n---\n`;
    const block = pieces('|\n      Mañana 𝗮𝗯𝗿𝗲 la piscina.');
    expect((await fixAll(block, lint)).source).toBe(block.replace('𝗮𝗯𝗿𝗲', 'abre'));
    const quoted = pieces('"Mañana 𝗮𝗯𝗿𝗲 la piscina."');
    const { source, checked } = await fixAll(quoted, lint);
    expect(source).toBe(quoted);
    expect(checked.report.findings).toContainEqual(
      expect.objectContaining({
        rule: 'fancy-letters',
        piece: 'X',
        unfixed: 'marks',
        at: expect.objectContaining({ text: '𝗮𝗯𝗿𝗲' }),
      }),
    );
  });

  test('more pieces than any publication has are refused in one sentence', async () => {
    const pieces = '  - {networks: x, text: Hoy.}\n'.repeat(101);
    await expect(lint(`---\npieces:\n${pieces}---\n`)).rejects.toMatchObject({
      key: 'pieces-many',
      slots: { file: 'a.md' },
    });
  });

  test('a piece whose language is not clear is in that of the others', async () => {
    const { report } = await lint(`## X\n${notice}\n## Instagram\n3/12, 9-14 h\n`);
    expect(report.pieces?.map(({ language }) => language)).toEqual(['es', 'es']);
  });
});

test("a waiver of the house's file whose words are in several posts is told once, as used if one needs it", () => {
  const waiver = (used: boolean) => ({ house: 'h:1', rules: ['puffery'], used }) as unknown as AppliedWaiver;
  const row = (used: boolean) => ({ report: { findings: [] } as unknown as Report, waivers: [waiver(used)] });
  for (const uses of [
    [false, true, false],
    [true, false],
    [false, false],
  ]) {
    const rows = withDismissalsOnce(uses.map(row));
    expect(rows.map(({ waivers }) => waivers.map(({ used }) => used))).toEqual(
      uses.map((_, index) => (index === 0 ? [uses.includes(true)] : [])),
    );
  }
});
