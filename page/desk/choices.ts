import type { Lending } from '../editor/loan.js';
import type { PostChoices } from '../linter/choices.js';
import type { PictureBox } from '../pictures/box.js';
import { publishDay } from '../post/day.js';
import { chosenNetworks } from '../post/networks.js';
import { isReply } from '../post/reply.js';

/** What people chose beside the text; a post of a calendar answers nobody. */
export const choicesOf = ({ loan }: Lending, box: PictureBox): PostChoices => ({
  networks: chosenNetworks(),
  pictures: box.all,
  isReply: loan === undefined && isReply(),
  ...(loan ? loan.publish && { publish: loan.publish } : { publish: publishDay() }),
});
