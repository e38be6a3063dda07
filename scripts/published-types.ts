// Types that users see instead of redlint's own.
import { compile, type JSONSchema } from 'json-schema-to-typescript';

/** The replacement for the types of src/config/typed.ts: those need valibot, and know no rule. */
export async function configTypes({ if: _, then: __, ...schema }: JSONSchema): Promise<string> {
  // The generator reads tuples in their form before 2020.
  const tuples = (_: string, value: { readonly prefixItems?: readonly unknown[] } | null) =>
    value?.prefixItems
      ? { ...value, items: value.prefixItems, maxItems: value.prefixItems.length, prefixItems: undefined }
      : value;
  const known = { ...JSON.parse(JSON.stringify(schema), tuples), title: 'Config' };
  const types = await compile(known, 'Config', { additionalProperties: false, bannerComment: '' });
  return `${types}\n/** Types a config that is code and gives it back. */\nexport declare const defineConfig: (config: Config) => Config;\n`;
}

/** The replacement for the names of lexicons and groups in the published types: users' rules have their own. */
export const anyGroups = 'export interface LexiconGroups {\n    readonly [lexicon: string]: string;\n}\n';
