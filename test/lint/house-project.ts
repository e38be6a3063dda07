import { houseOf } from '../../src/config/house.js';
import { disk } from '../../src/run/disk.js';
import { openProject } from '../../src/run/project.js';

/** A project in `/` whose only settings are those of its house's file, and which reports unused waivers. */
export const houseProject = (text: string) =>
  openProject(
    { cwd: '/', today: '2026-11-24', unusedWaivers: 'warning' },
    {
      ...disk,
      configs: () => async () => ({
        cwd: '/',
        layers: [],
        commandLine: {},
        houses: [houseOf('redlint.house.yaml', text, '/', false)],
      }),
    },
  );
