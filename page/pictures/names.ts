/** The name of a file in a form that needs no brackets or quotation marks in a text. */
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
