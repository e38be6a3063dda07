import type { Client } from '@modelcontextprotocol/sdk/client/index.js';

/** What a tool answers. */
interface Answer {
  readonly isError?: boolean;
  readonly content: readonly { readonly text: string }[];
  // biome-ignore lint/suspicious/noExplicitAny: each test names the shape it expects
  readonly structuredContent?: any;
}

/** Calls a tool of the server that a client is connected to. */
export const asked = async (client: Client, name: string, args: Record<string, unknown> = {}) =>
  (await client.callTool({ name, arguments: args })) as unknown as Answer;
