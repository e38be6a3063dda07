import type { Connection, InitializeParams } from 'vscode-languageserver';
import { checkerOf, type Rules } from './check.js';
import { type Client, clientOf } from './client.js';
import { diagnosticsOf } from './diagnostics.js';
import { type CheckedVersion, type Drafts, drafts } from './drafts.js';
import type { Host } from './host.js';
import type { Log } from './log.js';
import { type Projects, projects } from './projects.js';
import { statusOf } from './status.js';

/** The state between `initialize` and `shutdown`. */
export interface Session {
  readonly client: Client;
  readonly projects: Projects;
  readonly drafts: Drafts;
  factsOf(seen: CheckedVersion): Promise<Rules>;
}

/** Opens what a client asks for; nothing is read before the first draft. Drafts wait while `isBusy`. */
export function sessionOf(
  connection: Connection,
  host: Host,
  params: InitializeParams,
  log: Log,
  isBusy: () => boolean,
): Session {
  const client = clientOf(params, host);
  const opened = projects(client.folders, host, client);
  const { check, factsOf } = checkerOf(opened, host, client.locale, log);
  const show = async (seen: CheckedVersion): Promise<void> => {
    const { uri, version } = seen.document;
    const facts = await factsOf(seen);
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(seen, facts) });
    if (client.status) await connection.sendNotification('redlint/status', statusOf(seen, facts));
  };
  return {
    client,
    projects: opened,
    drafts: drafts(check, (seen) => void show(seen).catch(log), isBusy),
    factsOf,
  };
}
