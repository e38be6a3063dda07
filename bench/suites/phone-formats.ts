import { XMLParser } from 'fast-xml-parser';

/** An example number of a country, in its local form. */
interface ExampleNumber {
  readonly country: string;
  /** `fixedLine`, `mobile`, `tollFree` … */
  readonly kind: string;
  readonly national: string;
  readonly international: string;
}

interface NumberFormat {
  readonly '@pattern': string;
  readonly '@nationalPrefixFormattingRule'?: string;
  readonly leadingDigits?: readonly string[];
  readonly format: readonly string[];
  readonly intlFormat?: readonly string[];
}

interface Territory {
  readonly '@id': string;
  readonly '@countryCode': string;
  readonly '@mainCountryForCode'?: string;
  readonly '@nationalPrefix'?: string;
  readonly '@nationalPrefixFormattingRule'?: string;
  readonly availableFormats?: { readonly numberFormat?: readonly NumberFormat[] };
  readonly [kind: string]: unknown;
}

const lists = ['territory', 'numberFormat', 'leadingDigits', 'format', 'intlFormat'];
/** The kinds that a public body may have. */
const kinds = ['fixedLine', 'mobile', 'tollFree', 'sharedCost', 'uan', 'voip', 'premiumRate'];

/** The examples of some countries in PhoneNumberMetadata.xml, formatted by its rules. */
export function exampleNumbers(xml: string, countries: readonly string[]): ExampleNumber[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => lists.includes(name),
  });
  const territories: readonly Territory[] = parser.parse(xml).phoneNumberMetadata.territories.territory;
  return countries.flatMap((country) => {
    const own = territories.find((territory) => territory['@id'] === country);
    if (!own) return [];
    const code = own['@countryCode'];
    // Countries that share a code have their formats under the first of them.
    const formats = (territories.find((one) => one['@countryCode'] === code && one['@mainCountryForCode']) ?? own)
      .availableFormats?.numberFormat;
    return kinds.flatMap((kind) => {
      const example = (own[kind] as { exampleNumber?: string } | undefined)?.exampleNumber;
      return example === undefined ? [] : [{ country, kind, ...written(example, own, formats ?? []) }];
    });
  });
}

/** A number in its national and its international form. */
function written(number: string, own: Territory, formats: readonly NumberFormat[]) {
  const code = own['@countryCode'];
  const format = formats.find(
    ({ '@pattern': pattern, leadingDigits }) =>
      whole(pattern).test(number) && (!leadingDigits || begins(leadingDigits.at(-1) as string).test(number)),
  );
  if (!format) return { national: number, international: `+${code} ${number}` };
  const pattern = whole(format['@pattern']);
  const [plain = ''] = format.format;
  const rule = format['@nationalPrefixFormattingRule'] ?? own['@nationalPrefixFormattingRule'];
  const prefixed = rule?.replace('$NP', own['@nationalPrefix'] ?? '').replace('$FG', '$1');
  const abroad = format.intlFormat?.find((one) => one !== 'NA') ?? plain;
  return {
    national: number.replace(pattern, prefixed === undefined ? plain : plain.replace('$1', prefixed)),
    international: `+${code} ${number.replace(pattern, abroad)}`,
  };
}

const spaceless = (pattern: string): string => pattern.replace(/\s+/g, '');
const whole = (pattern: string): RegExp => new RegExp(`^${spaceless(pattern)}$`);
const begins = (pattern: string): RegExp => new RegExp(`^(?:${spaceless(pattern)})`);
