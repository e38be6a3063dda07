import type { Lending } from '../editor/loan.js';
import type { PostChoices } from '../linter/choices.js';
import type { PictureBox } from '../pictures/box.js';
import { isPersonal, isReply, publishMoment } from '../post/circumstances.js';
import { chosenNetworks } from '../post/networks.js';

/** What people chose beside the text; a post of a calendar answers nobody. */
export const choicesOf = ({ loan }: Lending, box: PictureBox): PostChoices => ({
  networks: chosenNetworks(),
  pictures: box.all,
  isReply: loan === undefined && isReply(),
  isPersonal: loan === undefined && isPersonal(),
  ...(loan ? { media: loan.media, ...(loan.publish && { publish: loan.publish }) } : { publish: publishMoment() }),
});
