import type { FolderLinter } from '../linter/node.js';
import { limitsOf, type Network, networkTitle } from '../network/network.js';

/** What holds for the drafts of a project, or for one of them: what whoever writes has to know before. */
export async function policyOf(linter: FolderLinter, path: string | undefined) {
  const { files, values, rules } = await linter.config(path);
  const facts = new Map((await linter.rules(path)).map((rule) => [rule.id, rule]));
  const networks = (values.find(({ key }) => key === 'networks')?.value ?? []) as readonly Network[];
  return {
    files,
    settings: values,
    networks: networks.map((name) => ({ name, title: networkTitle(name), ...limitsOf(name) })),
    rules: rules
      .filter(({ severity }) => severity !== 'off')
      .map(({ id, principle, severity, grades, options, from }) => ({
        id,
        principle,
        severity,
        ...(grades.length > 0 && { grades }),
        ...(Object.keys(options).length > 0 && { options }),
        title: facts.get(id)?.title ?? id,
        from,
      })),
    off: rules.filter(({ severity }) => severity === 'off').map(({ id }) => id),
  };
}
