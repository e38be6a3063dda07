import { bare } from './identity.js';

/**
 * A DNI or NIE in the form for publication advised by the Spanish data protection authority (LOPDGDD, disp. adic. 7.ª):
 * digits 4 to 7 of a DNI (`***4567**`), those of a NIE after its letter (`****4567*`). Anything else is returned
 * unchanged.
 */
export function maskDni(written: string): string {
  const number = bare(written);
  if (/^[XYZ]\d{7}[A-Z]$/.test(number)) return `****${number.slice(4, 8)}*`;
  if (/^\d{7,8}[A-Z]$/.test(number)) return `***${number.padStart(9, '0').slice(3, 7)}**`;
  return written;
}
