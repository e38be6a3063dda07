import type { Lending } from '../editor/loan.js';
import type { House } from '../house/house.js';
import { type CheckedDraft, type PostChoices, withChoices } from '../linter/choices.js';
import type { PictureBox } from '../pictures/box.js';
import { isPersonal, isReply, publishMoment } from '../post/circumstances.js';
import { chosenNetworks } from '../post/networks.js';
import type { ReadAs } from '../post/published.js';

/** What people chose beside the text; a post of a calendar answers nobody. */
export const choicesOf = ({ loan }: Lending, box: PictureBox): PostChoices => ({
  networks: chosenNetworks(),
  pictures: box.all,
  isReply: loan === undefined && isReply(),
  isPersonal: loan === undefined && isPersonal(),
  ...(loan ? { media: loan.media, ...(loan.publish && { publish: loan.publish }) } : { publish: publishMoment() }),
});

/** A post of a calendar is no Markdown. */
const pathOf = ({ loan }: Lending): string => (loan ? 'draft.txt' : 'draft.md');

/** The draft that is checked. */
export const draftOf = (text: string, lending: Lending, box: PictureBox): CheckedDraft => ({
  ...withChoices(text, choicesOf(lending, box), pathOf(lending)),
  fromSheet: lending.loan !== undefined,
});

/** How the text is read to be measured. */
export const readAsOf = (lending: Lending, { settings }: House): ReadAs => ({
  path: pathOf(lending),
  long: settings.account?.x === 'long',
  media: lending.hasMedia,
});
