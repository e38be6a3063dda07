/** The names of the commands: a path of the same name is written `./init`. */
export const commandNames = [
  'explain',
  'rules',
  'init',
  'config',
  'waivers',
  'policy',
  'stats',
  'test',
  'lsp',
  'mcp',
  'completion',
] as const;
