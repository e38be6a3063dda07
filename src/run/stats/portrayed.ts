import { resolve } from 'node:path';
import { isSectionPage } from '../../draft/kind.js';
import type { FallbackLanguage } from '../../lint/report.js';
import { filesBeside } from '../beside/draft-files.js';
import type { Outcome } from '../checked.js';
import { readDraft } from '../drafts/read-draft.js';
import { textIn } from '../drafts/text-in.js';
import { asShown, lintRead } from '../lint-draft.js';
import { outcome } from '../lint-files.js';
import type { CheckedPost } from '../lint-post.js';
import type { Project } from '../project.js';
import { type PostFacts, postFacts } from './post-facts.js';

/** The outcome of a draft, and the facts of its post; for a calendar, of each post. */
export type Portrayed = Outcome & { readonly facts: readonly PostFacts[] };

/** Checks a draft for the portrait of its account. `fallback` is the language of posts whose own is not clear. */
export async function portrayed(project: Project, path: string, fallback?: FallbackLanguage): Promise<Portrayed> {
  const facts: PostFacts[] = [];
  const { cwd } = project.options;
  const found = await outcome(path, async () => {
    const { source } = await textIn(await readDraft(project.options, path), path);
    const registry = await project.registryFor(await project.configFor(path));
    const keep = (checked: CheckedPost) => {
      if (!isSectionPage(path)) facts.push(postFacts(project, checked, registry));
    };
    const files = filesBeside(resolve(cwd, path), cwd);
    return await asShown({
      report: (await lintRead(project, { source, path }, files, fallback, { onPost: keep })).report,
    });
  });
  return { ...found, facts };
}
