import { strToU8, zipSync } from 'fflate';
import { Mistake } from '../../src/mistake.js';
import type { Registry } from '../../src/registry/registry.js';
import type { Format } from '../../src/report/format.js';
import { textIn } from '../../src/run/drafts/text-in.js';
import { lintDraft } from '../../src/run/lint-draft.js';
import type { Project } from '../../src/run/project.js';
import { docx } from '../page/word-document.js';
import { mutatedBytes } from './bytes.js';
import { checkFindings, checkMistake, inTime } from './checks.js';
import type { Ground, Kind, Note } from './kind.js';
import { checkOutputs, openFormats } from './outputs.js';
import { projectsFor } from './projects.js';
import { Random } from './random.js';
import { shortestBytes } from './shrink.js';
import { soup } from './texts/grammar.js';
import { mutated } from './texts/mutate.js';
import { type Posts, postsOf } from './texts/posts.js';

interface Document {
  readonly bytes: Uint8Array;
  readonly chance: string;
}

/** Word documents that are broken as archives, as XML, or whole with texts that nobody would write. */
export async function openDocuments(ground: Ground): Promise<Kind<Document>> {
  const [{ project, registry }] = await projectsFor(ground);
  const posts = postsOf(registry, ground.folder);
  const all = await openFormats();
  return {
    make: (random) => ({ bytes: documentOf(random, posts), chance: String(random.next()) }),
    attempt: ({ bytes, chance }, note) =>
      inTime(bytes.length * 10, note, () =>
        attemptDocument(bytes, { project, registry, all, note, random: new Random(chance) }),
      ),
    shrink: async (sample, fails) => ({
      ...sample,
      bytes: await shortestBytes(sample.bytes, (bytes) => fails({ ...sample, bytes })),
    }),
    files: ({ bytes }) => ({ 'a.docx': bytes }),
  };
}

/** The content of a paragraph. */
const runs: readonly ((text: string) => string)[] = [
  (text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`,
  (text) => `<w:r><w:rPr><w:b/><w:i/></w:rPr><w:t>${text}</w:t><w:br/></w:r>`,
  (text) => `<w:hyperlink r:id="link"><w:r><w:t>${text}</w:t></w:r></w:hyperlink>`,
  (text) => `<w:hyperlink w:anchor="${text}"><w:r><w:t>x</w:t></w:r></w:hyperlink>`,
  (text) => `<w:ins><w:r><w:t>${text}</w:t></w:r></w:ins><w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
  (text) =>
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="${text}"><a:ext decorative val="1"/></wp:docPr><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  (text) => `<w:r><w:footnoteReference w:id="1"/><w:tab/><w:sym w:font="x" w:char="F0B7"/><w:t>${text}</w:t></w:r>`,
  (text) => `<w:sdt><w:sdtContent><w:r><w:t>${text}</w:t></w:r></w:sdtContent></w:sdt>`,
];

function documentOf(random: Random, posts: Posts): Uint8Array {
  const other = () => posts.pick(random);
  const text = () => (random.chance(0.5) ? soup(random, 8) : mutated(other().slice(0, 300), random, 2, other));
  const escaped = () =>
    text()
      .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]|\p{Surrogate}|[\ufffe\uffff]/gu, '');
  const paragraph = (): string => {
    const style = random.pick([
      '',
      '<w:pPr><w:pStyle w:val="Ttulo1"/></w:pPr>',
      '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>',
    ]);
    return `<w:p>${style}${[0, ...random.several(3, () => 0)].map(() => random.pick(runs)(escaped())).join('')}</w:p>`;
  };
  let body = random
    .several(6, () => (random.chance(0.1) ? `<w:tbl><w:tr><w:tc>${paragraph()}</w:tc></w:tr></w:tbl>` : paragraph()))
    .join('');
  if (random.chance(0.3))
    body = mutated(
      body,
      random,
      1 + random.int(4),
      () => '<w:p><w:r></w:t>&x;<![CDATA[]]><!DOCTYPE a [<!ENTITY b "c">]><w:tbl>',
    );
  if (random.chance(0.01))
    body = random.pick(['<w:tbl><w:tr><w:tc>', '<w:p>', '<w:sdt><w:sdtContent>', '<w:ins>']).repeat(20_000);
  const more = random.chance(0.3) ? random.pick(parts)() : {};
  if (random.chance(0.005)) return bomb();
  const bytes = random.chance(0.05) ? zipSync(more) : docx(body, more);
  return random.chance(0.4) ? mutatedBytes(bytes, random, bytes) : bytes;
}

let packed: Uint8Array | undefined;
/** A small file that unpacks to a huge one; packed once. */
const bomb = (): Uint8Array => (packed ??= docx('', { 'word/bomb.xml': new Uint8Array(20_000_000) }));

/** Parts that a document does not need, or that are not what they should be. */
const parts: readonly (() => Record<string, Uint8Array>)[] = [
  () => ({ '../../../tmp/x.xml': strToU8('<a/>'), '/etc/passwd.xml': strToU8('<a/>'), 'C:\\x.xml': strToU8('<a/>') }),
  () => ({
    'word/document.xml': strToU8(
      '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd"><!ENTITY c "&b;&b;">]><a>&c;</a>',
    ),
  }),
  () => ({ 'word/document.xml': new Uint8Array() }),
  () => ({ 'word/document.xml': strToU8('<a/>') }),
  () => ({ '[Content_Types].xml': strToU8('<x>') }),
  () => ({ '_rels/.rels': strToU8('<Relationships/>') }),
  () => ({
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships><Relationship Id="link" Target="javascript:alert(1)" TargetMode="External"/></Relationships>',
    ),
  }),
  () => ({ 'word/styles.xml': strToU8('<w:styles') }),
  () => ({ 'word/numbering.xml': strToU8('<w:numbering xmlns:w="x"><w:num w:numId="1"/></w:numbering>') }),
  () => ({ 'word/footnotes.xml': strToU8('<w:footnotes xmlns:w="x"><w:footnote w:id="1"/></w:footnotes>') }),
  () => ({ __proto__: strToU8('x'), 'constructor.xml': strToU8('<a/>') }),
];

interface Trial {
  readonly project: Project;
  readonly registry: Registry;
  readonly all: ReadonlyMap<string, Format>;
  readonly note: Note;
  readonly random: Random;
}

async function attemptDocument(bytes: Uint8Array, { project, registry, all, note, random }: Trial): Promise<void> {
  const path = 'a.docx';
  let text: string;
  try {
    ({ source: text } = await textIn(bytes, path));
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return checkMistake(error, [path], note);
  }
  const { report } = await lintDraft(project, text, path);
  checkFindings(report, text, note);
  for (const { rule, fix, clean } of report.findings) if (fix ?? clean) note('fix-in-a-document', rule, '');
  checkOutputs([report], { registry, all, random, note });
}
