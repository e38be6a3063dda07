import { type Lists, nameInAddress, unaccented } from '../../../src/rule.js';

const piecesOf = (name: string): string[] => name.split(/[^\p{L}]+/u).filter((piece) => piece !== '');

/** Is it the mailbox of a function (`info@`, `registro.general@`)? */
function isRoleMailbox(local: string, lists: Lists): boolean {
  const roles = lists.of('generic_mailboxes').map((role) => role.replaceAll('.', ''));
  const words = lists.of('mailbox_words');
  const pieces = piecesOf(local);
  if (pieces.some((piece) => roles.includes(piece) || words.includes(piece))) return true;
  const joined = pieces.join('');
  return [...roles, ...words].some((role) => role.length >= 5 && joined.startsWith(role));
}

/** How sure it is that a mailbox is a person's: `name` has a known given name or an initial and a known surname, `initial` an initial before any word. */
type Personal = 'name' | 'initial';

/**
 * Is it a person's mailbox: `ana.ruiz@`, `a.ruiz@`, `aruiz@`, `ruiz.ana@`? Told by known names, or by a name written in the
 * text beside it (`near`). A mailbox of a function, or of an office with a number in its name (`sala2-reservas@`), is none.
 */
export function personOf(address: string, lists: Lists, near = ''): Personal | undefined {
  const [mailbox = ''] = unaccented(address).split('@');
  const local = mailbox.replace(/\d{1,4}$/, '');
  if (isRoleMailbox(mailbox, lists) || /\d/.test(local)) return undefined;
  const pieces = piecesOf(local);
  const surnames = lists.of('people.surnames');
  const written = new Set([...near.matchAll(/\p{Lu}[\p{L}'’-]+/gu)].map(([word]) => unaccented(word)));
  const isSurname = (piece: string): boolean => surnames.includes(piece) || written.has(piece);
  const [first = '', second = ''] = pieces;
  if (pieces.length === 1) {
    const known = nameInAddress(first);
    if (known) return known === 'maybe' || lists.of('people.ambiguous').includes(first) ? undefined : 'name';
    if (surnames.some((surname) => first.endsWith(surname) && isGiven(first.slice(0, -surname.length)))) return 'name';
    const rest = [1, 2].map((n) => first.slice(n)).filter((piece) => piece.length > 2);
    if (rest.some((piece) => surnames.includes(piece))) return 'name';
    if (surnames.some((surname) => surname.length > 2 && isFurther(first.slice(1), surname, surnames))) return 'name';
    return rest.some((piece) => written.has(piece) || surnames.includes(piece.slice(0, -1))) ? 'initial' : undefined;
  }
  if (pieces.length > 4) return undefined;
  if (pieces.some((piece) => isGiven(piece, 1))) return 'name';
  if (pieces.length === 2 && written.has(first) && written.has(second)) return 'name';
  const initials = pieces.filter((piece) => piece.length === 1);
  const long = pieces.filter((piece) => piece.length > 2);
  if (initials.length === 0 || long.length === 0 || initials.length + long.length < pieces.length) return undefined;
  return long.some(isSurname) ? 'name' : 'initial';
}

const isGiven = (piece: string, longerThan = 2): boolean =>
  piece.length > longerThan && nameInAddress(piece) !== undefined;

/** Does a second surname follow the first: «canovega», «canodelvalle»? */
function isFurther(names: string, surname: string, surnames: readonly string[]): boolean {
  if (!names.startsWith(surname)) return false;
  const second = names.slice(surname.length);
  return surnames.includes(second) || /^de(?:l|la|los|las)?\p{L}{3,}$/u.test(second);
}
