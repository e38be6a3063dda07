// Figures as Markdown.

/** The figures of one tool. */
export interface Row {
  readonly name: string;
  readonly runs: number;
  readonly stopped: boolean;
  /** Seconds, and the ratio to the unit. */
  readonly processor: number;
  readonly wall: number;
  readonly processorRatio: number;
  readonly wallRatio: number;
  /** MB. */
  readonly peak?: number | undefined;
}

/** Tools that were measured together, and what was measured. */
export interface Section {
  readonly title: string;
  readonly unit: string;
  readonly rows: readonly Row[];
  /** For a folder: how many drafts, and their total length. */
  readonly count?: number;
  readonly bytes?: number;
}

/** A row for each tool, by processor time. */
export function table({ unit, rows }: Section): string {
  const sorted = [...rows].sort((a, b) => a.processorRatio - b.processorRatio);
  return [
    `| | processor time | × ${unit} | wall time | × ${unit} | peak memory | runs |`,
    '|---|--:|--:|--:|--:|--:|--:|',
    ...sorted.map((row) => `| ${cells(row).join(' | ')} |`),
  ].join('\n');
}

function cells({ name, stopped, runs, peak, ...row }: Row): (string | number)[] {
  const least = stopped ? 'over ' : '';
  return [
    name.startsWith('redlint') ? `**${name}**` : name.replaceAll('|', '\\|'),
    least + seconds(row.processor),
    least + row.processorRatio.toFixed(2),
    least + seconds(row.wall),
    least + row.wallRatio.toFixed(2),
    peak === undefined ? '—' : `${peak.toFixed(0)} MB`,
    runs,
  ];
}

const seconds = (s: number): string => (s < 1 ? `${(s * 1000).toFixed(0)} ms` : `${s.toFixed(s < 10 ? 2 : 1)} s`);

/** Which tools are faster than redlint and which slower, in processor time, one thread each. */
export function standing({ title, rows }: Section): string | undefined {
  const own = rows.find(({ name }) => /^redlint, (?:1 thread|600 B)$/.test(name));
  const peers = rows.filter(({ name }) => !/^(?:redlint|node|bare|parser)/.test(name));
  if (!own || peers.length === 0) return undefined;
  const names = (list: Row[]) =>
    list
      .sort((a, b) => a.processor - b.processor)
      .map(({ name, stopped, processor }) => {
        const times = processor / own.processor;
        return `${name.replace(', 600 B', '')} (${stopped ? 'over ' : ''}${times < 1 ? times.toFixed(2) : times.toFixed(1)} ×)`;
      })
      .join(', ') || 'none';
  const isFaster = ({ processor, stopped }: Row) => !stopped && processor < own.processor;
  return `${title}: faster than redlint are ${names(peers.filter(isFaster))}; slower are ${names(peers.filter((peer) => !isFaster(peer)))}.`;
}
