import type { OwnColumns } from '../../src/config/csv-fields.js';
import { button, byId, h } from '../browser/dom.js';
import { t } from '../messages/texts.js';
import { askedFields, type ColumnChoice, type ColumnQuestion, ownColumns } from './columns.js';
import type { OpenSheet } from './sheet.js';

/** The choice for all columns with names of networks. */
const eachNetwork = '*';

/** Asks which column holds what; `leave` goes back without an answer. */
export function showColumnsForm(
  { name }: OpenSheet,
  asked: ColumnQuestion,
  choose: (own: OwnColumns) => void,
  leave: (() => void) | undefined,
): void {
  const selects = askedFields.map((field) => [field, selectOf(field, asked)] as const);
  const form = h(
    'form',
    {
      class: 'columns',
      onsubmit: (event) => {
        event.preventDefault();
        const chosen = selects.map(([field, { value }]) => [field, namesOf(value, asked)]);
        choose(ownColumns(Object.fromEntries(chosen), asked));
      },
    },
    ...selects.map(([field, select]) => h('p', {}, h('label', { for: select.id }, t(`column_${field}`)), select)),
    h(
      'p',
      { class: 'acts' },
      h('button', { class: 'main' }, t('columns_done')),
      leave && button(t('columns_leave'), undefined, leave),
    ),
  );
  byId('calendar').replaceChildren(
    h(
      'div',
      { class: 'intro' },
      h('h1', { tabindex: -1 }, name),
      h('p', {}, t(asked.columns.length > 0 ? 'columns_ask' : 'columns_none')),
    ),
    ...(asked.columns.length > 0 ? [form] : leave ? [button(t('columns_leave'), undefined, leave)] : []),
  );
}

const namesOf = (value: string, { networks }: ColumnQuestion): readonly string[] =>
  value === eachNetwork ? networks : value === '' ? [] : [value];

function selectOf(field: (typeof askedFields)[number], asked: ColumnQuestion): HTMLSelectElement {
  const { columns, networks, likely } = asked;
  const isNeeded = field === 'text';
  const [first = ''] = likely[field] ?? [];
  const isEach = field === 'networks' && networks.length > 0;
  const select = h(
    'select',
    { id: `column-${field}`, required: isNeeded },
    h('option', { value: '' }, t(isNeeded ? 'column_choose' : 'column_absent')),
    isEach && h('option', { value: eachNetwork }, t('column_each', { networks })),
    ...columns.map((column) => h('option', { value: column.name }, said(column))),
  );
  select.value = isEach && (first === '' || networks.includes(first)) ? eachNetwork : first;
  return select;
}

/** «C, Mensaje: Abre la piscina…», «C: Abre la piscina…» */
const said = ({ letter, name, sample }: ColumnChoice): string => {
  const line = sample.replace(/\s+/g, ' ');
  const short = line.length > 40 ? `${line.slice(0, 38).trimEnd()}…` : line;
  return `${name === letter ? letter : `${letter}, ${name}`}${short && `: ${short}`}`;
};
