/** The name of a file as it can stand in a text without brackets or quotation marks around it. */
export const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\s()<>[\]\\"'`|?*#%&]+/g, '-')
    .replace(/-+(?=\.|$)|^-+/g, '') || 'imagen';

/** The name of a copy: `cartel-limpia.jpg`. */
export const cleanName = (name: string, suffix: string): string =>
  name.replace(/^.*[\\/]/, '').replace(/(?=\.[^.]*$)|$/, `-${suffix}`);

/** A name that none of the others has: `cartel-2.jpg`. */
export function freeName(name: string, others: readonly string[]): string {
  const [, stem = name, ending = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? [];
  for (let i = 1; ; i++) {
    const tried = i === 1 ? name : `${stem}-${i}${ending}`;
    if (!others.includes(tried)) return tried;
  }
}
