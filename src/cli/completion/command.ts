import type { CommandFile } from '../program.js';

/** `redlint completion <shell>`: prints the script by which a shell completes the commands given, this one among them. */
export const completionOf = (commands: readonly CommandFile[]): CommandFile => ({
  usage: 'completion <shell>',
  options: () => [],
  async run(shell, [name]) {
    const { completion } = await import('./run.js');
    return completion(shell, name as string, commands);
  },
});
