// Drafts that are not plain text: calendars and Word documents.
import { strToU8, zipSync } from 'fflate';
import type { Grammar } from '../construct.js';

const header = 'Text,Image URL,Tags,Posting Time\n';
const row = (i: number): string => `"La sala ${i} abre el lunes.",,,2026-11-${10 + (i % 18)} 09:00\n`;

/** Sheets, checked as `calendar.csv`. */
export const calendars: Grammar = {
  rows: { head: header, piece: row },
  'rows of quoted cells': { head: header, piece: (i) => `"Sala ${i}, ""nueva"",\nabierta",,,2026-11-20 09:00\n` },
  'one long cell': { head: `${header}"`, piece: 'La sala abre el lunes. ', tail: '",,,2026-11-20 09:00\n' },
  'one long cell of quotation marks': { head: `${header}"`, piece: '""a ', tail: '",,,2026-11-20 09:00\n' },
  'an open cell': { head: `${header}"`, piece: 'a,b\n' },
  'empty rows': { head: header, piece: ',,,\n' },
  'many columns': { head: 'Text,Image URL', piece: (i) => `,Columna ${i}`, tail: '\nHola,a.png\n' },
  'cells of one row': { head: `${header}Hola`, piece: ',a' },
  'rows of findings': { head: header, piece: (i) => `"Los súbditos pagan. ${i}",,,2026-11-20 09:00\n` },
};

const space = 'http://schemas.openxmlformats.org';
const office = `${space}/officeDocument/2006/relationships`;
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document with this body. */
export const docx = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${space}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${space}/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="${space}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  });

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;

/** Bodies of Word documents, packed as `draft.docx`. */
export const documents: Grammar = {
  paragraphs: (i) => paragraph(`La sala ${i} abre el lunes.`),
  'runs of one paragraph': { head: '<w:p>', piece: run('La sala abre. '), tail: '</w:p>' },
  'one long run': { head: '<w:p><w:r><w:t>', piece: 'La sala abre. ', tail: '</w:t></w:r></w:p>' },
  'signs of Markdown': { head: '<w:p><w:r><w:t>', piece: '*a_ [b] ', tail: '</w:t></w:r></w:p>' },
  'bold runs': { head: '<w:p>', piece: `<w:r><w:rPr><w:b/></w:rPr><w:t>a </w:t></w:r>${run('b ')}`, tail: '</w:p>' },
  'line breaks': { head: '<w:p>', piece: '<w:r><w:t>a</w:t><w:br/></w:r>', tail: '</w:p>' },
  'empty paragraphs': '<w:p/>',
  'rows of a table': {
    head: '<w:tbl>',
    piece: `<w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr>`,
    tail: '</w:tbl>',
  },
};
