import { expect, test } from 'vitest';
import { dismissalAt, dismissalsIn, partOf, withDismissals, withoutDismissal } from '../../page/house/dismissals.js';

const known = { rule: 'puffery', quote: 'marco: incomparable', reason: 'Es un título' };
const file = `# De la casa
words: [GRATIS, Feria Histórica] # se queda

dismissals:
  # acordado
  - rule: named-mailbox
    quote: ana.vega@villaejemplo.es
    file: prensa.md
    reason: contacto de prensa
`;

test('what is known is added to the file of the house, of which everything else stays', () => {
  const text = withDismissals(file, [known]);
  expect(text).toBe(`${file}  - rule: puffery\n    quote: "marco: incomparable"\n    reason: Es un título\n`);
  expect(dismissalsIn(text)).toEqual([...dismissalsIn(file), known]);
  expect(partOf(text).words).toEqual(['GRATIS', 'Feria Histórica']);
  expect(withoutDismissal(text, known)).toBe(file);
  expect(dismissalsIn(withoutDismissal(text, dismissalsIn(file)[0] as typeof known))).toEqual([known]);
});

test.each(['', '# Lo que sabemos\n', 'words: [GRATIS]\n', 'dismissals: []\n', 'dismissals:\n'])(
  'a file without any begins a list: %j',
  (text) => {
    expect(dismissalsIn(withDismissals(text, [known]))).toEqual([known]);
    expect(withDismissals(text, [known])).toContain(text.split('\n')[0]?.replace(/: \[\]$|:$/, ''));
  },
);

test('a long quotation stays a line, and a place leads back to what stands there', () => {
  const long = { ...known, quote: 'palabra '.repeat(40).trim() };
  const text = withDismissals(file, [long]);
  expect(text).toContain(`quote: ${long.quote}\n`);
  const house = { name: 'redlint.house.yaml', text };
  expect(dismissalAt(house, 'redlint.house.yaml:10')).toEqual(long);
  expect(dismissalAt(house, 'redlint.house.yaml:1')).toBeUndefined();
});
