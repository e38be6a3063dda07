import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
  type ReadResourceResult,
} from '@modelcontextprotocol/sdk/types.js';
import { say } from '../messages/messages.js';
import { spoken } from '../messages/spoken.js';
import { Mistake } from '../mistake.js';
import { inJson } from '../report/machine/in-json.js';
import { visibleLines } from '../report/visible.js';
import type { Open } from './open.js';
import { read, resourcesIn, templatesIn } from './resources.js';
import { sayIn } from './said.js';
import { tools } from './tools.js';

/** What a server is made of. */
export interface ServerParts {
  readonly version: string;
  /** In which it says what its tools are for, and answers where a call wishes no other. */
  readonly locale: string;
  readonly open: Open;
  /** Told of each piece of work that an answer waits for. */
  during<Answer>(work: Promise<Answer>): Promise<Answer>;
  /** Told of faults of redlint's own. */
  log(error: unknown): void;
}

/** A server that answers one client; no request ends it. Connect it to a transport. */
export function serverOf(parts: ServerParts): Server {
  const { version, locale, during } = parts;
  const t = sayIn(locale);
  // The high-level class of the SDK brings three times as much code, for schemas that are written in another library.
  const server = new Server(
    { name: 'redlint', version },
    { capabilities: { tools: {}, resources: {} }, instructions: t('instructions') },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: tools.map(({ name, schema }) => ({
      name,
      title: t(`${name}_title`),
      description: t(name),
      inputSchema: schema(t),
      annotations: { readOnlyHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => during(called(params.name, params.arguments, parts)));
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: resourcesIn(t) }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: templatesIn(t) }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => during(contentOf(params.uri, parts)));
  return server;
}

async function contentOf(uri: string, parts: ServerParts): Promise<ReadResourceResult> {
  const { locale, open } = parts;
  try {
    return { contents: [await read(uri, open, sayIn(locale))] };
  } catch (error) {
    throw new McpError(noResource, sentenceOf(error, parts, locale));
  }
}

/** The code that the protocol has for a resource that cannot be read. */
const noResource = -32002;

/** What a tool answers: an assistant can put right what it called wrongly, so that is an answer too. */
async function called(name: string, args: unknown, parts: ServerParts): Promise<CallToolResult> {
  const wished = (args as { readonly locale?: unknown } | undefined)?.locale;
  try {
    const tool = tools.find((one) => one.name === name);
    if (!tool) throw new Mistake('tool-unknown', { name, allowed: tools.map((one) => one.name) });
    const answer = await tool.call(args, parts.open);
    return { content: [{ type: 'text', text: inJson(answer) }], structuredContent: { ...answer } };
  } catch (error) {
    const locale = (typeof wished === 'string' ? spoken(wished) : undefined) ?? parts.locale;
    return { content: [{ type: 'text', text: sentenceOf(error, parts, locale) }], isError: true };
  }
}

/** What went wrong, in a sentence. The stack of a fault of our own is for the log. */
function sentenceOf(error: unknown, { log }: ServerParts, locale: string): string {
  if (error instanceof Mistake) return visibleLines(error.in(locale));
  log(error);
  return say(locale, 'mistakes.server-bug');
}
