import { strToU8, type Zippable, zipSync } from 'fflate';

/** A zip of XML parts, as spreadsheets are. */
export const packed = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])) as Zippable);

const sheetNs = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A sheet of a workbook in Office Open XML: its name, the XML of its rows, and what follows them. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: string;
  readonly behind?: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** An .xlsx file. `strings` is the XML of shared strings, `styles` that of number formats and of cell formats. */
export const xlsx = (sheets: readonly XlsxSheet[], { strings = '', styles = '', properties = '' } = {}): Uint8Array =>
  packed({
    'xl/workbook.xml': `<workbook ${sheetNs} xmlns:r="r">${properties}<sheets>${sheets
      .map(
        ({ name, state }, n) =>
          `<sheet name="${name}" ${state ? `state="${state}" ` : ''}sheetId="${n}" r:id="i${n}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, n) => `<Relationship Id="i${n}" Target="${n % 2 ? '/xl/' : ''}worksheets/sheet${n}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${sheetNs}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${sheetNs}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, behind = '' }, n) => [
        `xl/worksheets/sheet${n}.xml`,
        `<worksheet ${sheetNs}><sheetData>${rows}</sheetData>${behind}</worksheet>`,
      ]),
    ),
  });

/** The XML of rows of texts, as inline strings. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (cells) => `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`).join('')}</row>`,
    )
    .join('');

const escaped = (text: string): string => text.replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An .ods file, of the XML of its tables and styles. */
export const ods = (tables: string, { styles = '', manifest = '<manifest/>' } = {}): Uint8Array =>
  packed({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:draw="d"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    'META-INF/manifest.xml': manifest,
  });

/** The XML of a table of rows of texts. */
export const table = (name: string, rows: readonly (readonly string[])[]): string =>
  `<table:table table:name="${name}">${rows
    .map(
      (cells) =>
        `<table:table-row>${cells
          .map(
            (text) =>
              `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`,
          )
          .join('')}</table:table-row>`,
    )
    .join('')}</table:table>`;
