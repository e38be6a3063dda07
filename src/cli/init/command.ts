import { Option } from 'commander';
import type { CommandFile } from '../program.js';

/** `redlint init`: writes a commented config, after a few questions or, with `--yes`, after none. */
export const initCommand: CommandFile = {
  usage: 'init',
  options: (t) => [new Option('-y, --yes', t('opt_yes')), new Option('--with <names>', t('opt_with'))],
  async run(shell, _, options) {
    const { init } = await import('./run.js');
    return init(shell, options);
  },
};
