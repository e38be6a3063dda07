import type { PlannedPost } from '../../lint/report.js';
import { ourselves } from '../../post/service/ourselves.js';
import { isOfUse } from '../../post/service/service.js';
import type { Registry } from '../../registry/registry.js';
import type { CheckedPost } from '../lint-post.js';

/** The purpose of a post; undefined if it has no words, or redlint has none for its language. */
export function purposeOf(
  { draft, settings }: Pick<CheckedPost, 'draft' | 'settings'>,
  registry: Pick<Registry, 'phrases'>,
): PlannedPost['purpose'] {
  if (draft.language === undefined || registry.phrases(draft.language) === undefined) return undefined;
  if (draft.words.length === 0) return undefined;
  if (draft.kind === 'emergency' || draft.kind === 'reply') return 'service';
  if (ourselves(draft, settings.organization.officials)) return 'ourselves';
  return isOfUse(draft.service) ? 'service' : 'other';
}
