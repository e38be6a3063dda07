import { isSeq } from 'yaml';
import type { WrittenDismissal } from '../../src/config/house.js';
import { dataSource } from '../../src/data/source.js';
import type { TextFile } from '../../src/linter/browser.js';
import { yamlDocument } from '../../src/text/yaml.js';

/** As people write it: long lines stay lines, and no spaces stand inside of brackets. */
const asWritten = { lineWidth: 0, flowCollectionPadding: false } as const;

/** The text of a house's file with further dismissals; its comments and everything else stay. */
export function withDismissals(text: string, added: readonly WrittenDismissal[]): string {
  const document = yamlDocument(text);
  const list = document.get('dismissals');
  if (isSeq(list)) for (const one of added) list.add(document.createNode(one));
  else document.set('dismissals', document.createNode(added));
  return document.toString(asWritten);
}

/** The same without a dismissal, wherever in the list it is. */
export function withoutDismissal(text: string, dismissal: WrittenDismissal): string {
  const document = yamlDocument(text);
  const wanted = JSON.stringify(dismissal);
  const index = dismissalsIn(text).findIndex((one) => JSON.stringify(one) === wanted);
  if (index !== -1) document.deleteIn(['dismissals', index]);
  return document.toString(asWritten);
}

/** The dismissals of a house's file that was read before. */
export const dismissalsIn = (text: string): readonly WrittenDismissal[] => partOf(text).dismissals ?? [];

/** What a house's file that was read before holds. */
export const partOf = (text: string): HouseParts => (yamlDocument(text).toJS() as HouseParts | null) ?? {};

interface HouseParts {
  readonly words?: readonly string[];
  readonly names?: readonly string[];
  readonly acronyms?: Readonly<Record<string, string>>;
  readonly dismissals?: readonly WrittenDismissal[];
}

/** The dismissal at a place that a report names, such as `redlint.house.yaml:12`; undefined when it is gone. */
export function dismissalAt({ name, text }: TextFile, place: string): WrittenDismissal | undefined {
  const { place: placeOf } = dataSource(name, text);
  return dismissalsIn(text).find((_, index) => placeOf(['dismissals', index]) === place);
}
