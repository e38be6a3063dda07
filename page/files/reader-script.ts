import { dataOf } from '../background/data.js';

/** Runs a script that is loaded as data, and that the content security policy allows by its hash. */
export async function runScript(name: string): Promise<void> {
  const script = document.createElement('script');
  script.textContent = new TextDecoder().decode(await dataOf(name));
  document.head.append(script);
}
