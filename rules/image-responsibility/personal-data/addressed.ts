import { likelyNames, type Post } from '../../../src/rule.js';

/** Does it begin with the handle of whom it answers, or with a greeting of them? */
export const isReply = ({ mentions: [first], prose }: Post<never>): boolean =>
  first !== undefined && /^\P{L}*(?:\p{Lu}\p{L}*\P{L}{1,3}){0,2}$/u.test(prose.slice(0, first.start));

/** Is somebody spoken to by name: “Hi Greg! Your results …”, “Sorry for that, Mr Pryce; your …”? */
export const speaksToSomebody = ({ prose: text }: Post<never>): boolean => {
  const prose = text.trimStart();
  return likelyNames(prose.slice(0, 240)).some(({ start, end, titled }) => {
    if (!/[,:;!?]/.test(prose.charAt(end))) return false;
    const before = prose.slice(0, start);
    return (
      /^\P{L}*(?:\p{Lu}\p{L}*\P{L}{1,3}){0,2}$|^\P{L}*[^.!?,]{1,20}[,!] $/u.test(before) ||
      (titled && /, (?:\p{L}+\.? )?$/u.test(before))
    );
  });
};
