import * as v from 'valibot';
import { Mistake } from '../mistake.js';

/** Reads JSON that another run has written. Throws the Mistake of this key when it is not JSON or has another form. */
export function jsonInForm<const F extends v.GenericSchema>(
  text: string,
  form: F,
  mistake: string,
  file: string,
): v.InferOutput<F> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Mistake(mistake, { file });
  }
  const result = v.safeParse(form, data);
  if (!result.success) throw new Mistake(mistake, { file });
  return result.output;
}
