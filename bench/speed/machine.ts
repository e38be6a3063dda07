// The machine and time of the figures.
import { arch, availableParallelism, cpus, platform, release, totalmem } from 'node:os';

/** The machine, Node and the day, in one line. */
export function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const system = `${platform()} ${release().split('-')[0]} ${arch()}`;
  const certificates = process.env.NODE_EXTRA_CA_CERTS ? ', NODE_EXTRA_CA_CERTS set' : '';
  return `${availableParallelism()} cores (${model.trim()}), ${memory}, ${system}, Node ${process.versions.node}${certificates}, ${new Date().toISOString().slice(0, 10)}`;
}
