import { bare } from './identity.js';

/**
 * A DNI or NIE as the Spanish data protection authority advises to publish it (LOPDGDD, disp. adic. 7.ª): digits 4 to 7
 * of a DNI (`***4567**`), those of a NIE after its letter (`****4567*`). What is neither comes back as it is.
 */
export function maskDni(written: string): string {
  const number = bare(written);
  if (/^[XYZ]\d{7}[A-Z]$/.test(number)) return `****${number.slice(4, 8)}*`;
  if (/^\d{7,8}[A-Z]$/.test(number)) return `***${number.padStart(9, '0').slice(3, 7)}**`;
  return written;
}
