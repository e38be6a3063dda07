import { posix } from 'node:path';
import { isDescribed } from '../../post/pictures/described.js';
import type { Registry } from '../../registry/registry.js';
import { type CheckedPost, inTime } from '../lint-post.js';
import { purposeOf } from '../posts/purpose.js';
import type { Project } from '../project.js';

/** What one post adds to the portrait of its account. */
export interface PostFacts {
  readonly path: string;
  /** The handle, else the folder. */
  readonly account: string;
  /** ISO day of publication; absent if unknown. */
  readonly day?: string;
  /** Is it of use to its readers? Absent in a language in which that is not known. */
  readonly serves?: boolean;
  /** Pictures that are no decoration, and those of them with an alternative text. */
  readonly pictures: number;
  readonly described: number;
  /** Does it invite people to write, call or ask? Does it, or the config, say when there will be an answer? */
  readonly invites: boolean;
  readonly answers: boolean;
  /** By rule; those that a baseline knows are among them. */
  readonly findings: readonly { readonly rule: string; readonly waived: boolean }[];
}

/** The facts of a checked post. Throws TooSlow when it takes too long. */
export function postFacts(project: Project, checked: CheckedPost, registry: Registry): PostFacts {
  const { draft, report } = checked;
  return inTime(project, draft.source, () => {
    const day = draft.publish?.day;
    const purpose = purposeOf(checked, registry);
    const pictures = draft.images.filter(({ file, decorative }) => file && !decorative);
    return {
      path: report.path,
      account: draft.account.handle ?? posix.dirname(report.path),
      ...(day !== undefined && { day }),
      ...(purpose && { serves: purpose === 'service' }),
      pictures: pictures.length,
      described: pictures.filter((image) => isDescribed(image, pictures)).length,
      ...answerOf(checked, registry),
      findings: report.findings.map(({ rule, waived }) => ({ rule, waived: waived !== undefined })),
    };
  });
}

/** False for both in a language that redlint has no words for. */
function answerOf({ draft }: CheckedPost, registry: Registry): Pick<PostFacts, 'invites' | 'answers'> {
  if (draft.language === undefined || registry.phrases(draft.language) === undefined)
    return { invites: false, answers: false };
  const invites = draft.kind !== 'emergency' && draft.invitations.length > 0;
  const { promises, hours } = draft.answerTime;
  return {
    invites,
    answers: invites && (draft.response?.within !== undefined || promises.length + hours.length > 0),
  };
}
