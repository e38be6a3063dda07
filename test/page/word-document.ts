import { strToU8, zipSync } from 'fflate';

const spaces = [
  ['w', 'wordprocessingml/2006/main'],
  ['r', 'officeDocument/2006/relationships'],
  ['wp', 'drawingml/2006/wordprocessingDrawing'],
  ['a', 'drawingml/2006/main'],
  ['pic', 'drawingml/2006/picture'],
].map(([name, path]) => `xmlns:${name}="http://schemas.openxmlformats.org/${path}"`);
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const rels = (all: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document in Word's own packing, with this body. */
export const docx = (body: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(rels(`<Relationship Id="a" Type="${relation}/officeDocument" Target="word/document.xml"/>`)),
    'word/_rels/document.xml.rels': strToU8(
      rels(
        `<Relationship Id="link" Type="${relation}/hyperlink" Target="https://www.example.org/centro" TargetMode="External"/><Relationship Id="picture" Type="${relation}/image" Target="media/a.png"/>`,
      ),
    ),
    'word/styles.xml': strToU8(
      `<w:styles ${spaces[0]}><w:style w:type="paragraph" w:styleId="Ttulo1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/document.xml': strToU8(`<w:document ${spaces.join(' ')}><w:body>${body}</w:body></w:document>`),
    ...more,
  });
