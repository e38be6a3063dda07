import { extname } from 'node:path';
import { Mistake } from '../../mistake.js';
import { endings as endingsOfReports } from '../../report/formats.js';
import type { CheckOptions } from '../options/options.js';

/** The endings of file names by format: those of reports, and of the pages and tables of other commands. */
const endings: Readonly<Record<string, readonly string[]>> = {
  ...endingsOfReports,
  md: endingsOfReports.markdown,
  csv: ['.csv'],
};

/** Endings of what redlint never writes. */
const foreign = [
  '.pdf',
  '.doc',
  '.docx',
  '.odt',
  '.rtf',
  '.xls',
  '.xlsx',
  '.ods',
  '.ppt',
  '.pptx',
  '.zip',
  '.png',
  '.jpg',
];

/** It does not say which report a file holds. */
const ofSeveral = '.xml';

/** The file that an option names; undefined where none is named, and for `-`, standard output. */
export const namedFile = (given: string | undefined): string | undefined => (given === '-' ? undefined : given);

/** What the name of a file says of its content, in lower case; nothing for a device. */
const endingOf = (file: string): string => (file.startsWith('/dev/') ? '' : extname(file).toLowerCase());

/** What a command that writes a page was given. */
export interface PageOptions<Format extends string> {
  readonly format: Format;
  readonly outputFile: string | undefined;
  /** The others; in a file there are no colours. */
  readonly options: Partial<CheckOptions>;
}

/**
 * The options of a command that writes a page in one of these formats: the one asked for, else by the ending of its
 * file's name, else the first. Throws a Mistake on an ending that the format does not have, such as that of a PDF.
 */
export function pageOptions<Format extends string>(
  formats: readonly Format[],
  given: Readonly<Record<string, unknown>>,
): PageOptions<Format> {
  const {
    format: asked,
    outputFile: file,
    ...rest
  } = given as Omit<Partial<CheckOptions>, 'format'> & { format?: Format };
  if (asked !== undefined && !formats.includes(asked))
    throw new Mistake('invalid-value', { option: '--format', value: asked, allowed: formats.join(', ') });
  const outputFile = namedFile(file);
  const options = { ...rest, ...(outputFile !== undefined && { color: false }) };
  const ending = endingOf(outputFile ?? '');
  const named = formats.find((format) => endings[format]?.includes(ending));
  const format = asked ?? named ?? (formats[0] as Format);
  if (ending === '' || endings[format]?.includes(ending)) return { format, outputFile, options };
  throw asked === undefined ? notWritten(outputFile ?? '', formats) : otherFormat(outputFile ?? '', format);
}

/**
 * The format of a report that its file alone names: undefined without an ending. Throws a Mistake on an ending that
 * several formats have, and on one that none has.
 */
export function formatOfReport(formats: readonly string[], file: string): string | undefined {
  const ending = endingOf(file);
  if (ending === '') return undefined;
  const usual = formats.filter((format) => endings[format]?.[0] === ending);
  const [first] = usual;
  if (ending === ofSeveral) throw new Mistake('ending-of-several', { file, allowed: { or: usual } });
  const format = first ?? formats.find((one) => endings[one]?.includes(ending));
  if (format === undefined) throw notWritten(file, formats.toReversed());
  return format;
}

/** Throws a Mistake when the name of a report's file says that it holds something else. */
export function refuseEnding(format: string, file: string): void {
  const ending = endingOf(file);
  const own = endings[format] ?? [];
  const isKnown = foreign.includes(ending) || Object.values(endings).flat().includes(ending);
  if (isKnown && !own.includes(ending)) throw otherFormat(file, format);
}

function notWritten(file: string, formats: readonly string[]): Mistake {
  const usual = formats.flatMap((one) => endings[one]?.slice(0, 1) ?? []);
  const allowed = { or: [...new Set(usual)].filter((ending) => ending !== ofSeveral) };
  // A browser prints a PDF, from a page.
  const pdf = formats.includes('html') && endingOf(file) === '.pdf' ? 1 : 0;
  return new Mistake('page-ending', { file, allowed, pdf });
}

const otherFormat = (file: string, format: string): Mistake =>
  new Mistake('page-ending-other', { file, format, ending: endings[format]?.[0] ?? '' });
