import { resolve } from 'node:path';
import { networkNames } from '../../src/network/network.js';
import type { Registry } from '../../src/registry/registry.js';
import { disk } from '../../src/run/disk.js';
import { openProject, type Project } from '../../src/run/project.js';
import type { Ground } from './kind.js';

/** A project, and its active rules. */
export interface Opened {
  readonly project: Project;
  readonly registry: Registry;
}

const organization = {
  name: 'Ayuntamiento de Soto',
  domains: ['soto.es'],
  names: ['Soto'],
  places: ['Plaza Mayor'],
  officials: ['Ana Ruiz'],
  workingHours: 'Mo-Fr 08:00-15:00',
  attention: 'Mo-Fr 08:30-19:30',
  timezone: 'Europe/Madrid',
};

/** All rules: without networks, for all of them, for an organisation before an election, for a person. */
const configs = [
  {},
  { networks: [...networkNames] },
  {
    language: 'es',
    organization,
    networks: ['x', 'mastodon'],
    response: { within: '24h', channel: 'https://soto.es/atencion' },
    electoral: [{ scope: 'local', from: '2026-10-01', to: '2027-05-23' }],
    account: { kind: 'official', email: 'redes@soto.es', handle: '@soto' },
  },
  { language: 'en', account: { kind: 'personal' }, networks: ['bluesky'], waivers: { requireReason: false } },
];

/** Projects with all rules active, and those of `rulesDir`. */
export const projectsFor = ({
  scratch,
  rulesDir,
}: Pick<Ground, 'scratch' | 'rulesDir'>): Promise<[Opened, ...Opened[]]> =>
  Promise.all(
    configs.map(async (config) => {
      const given = {
        root: true,
        extends: 'preset:strict',
        ...(rulesDir && { rulesDir: resolve(rulesDir) }),
        ...config,
      };
      const project = openProject(
        {
          cwd: scratch,
          today: '2026-11-24',
          unusedWaivers: 'warning',
          given,
          allowCode: true,
        },
        disk,
      );
      return { project, registry: await project.registryFor(await project.configFor()) };
    }),
  ) as Promise<[Opened, ...Opened[]]>;
