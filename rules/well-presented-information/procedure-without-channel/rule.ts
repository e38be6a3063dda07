import { defineRule, isTeaser } from '../../../src/rule.js';
import { announced, isLoose } from './announced.js';
import { hasChannel, isOfSwindlers, isServed } from './channels.js';
import { cutAddress } from './cut-address.js';
import { likePaperwork, paperworkPerhaps } from './likely-paperwork.js';
import { paperwork } from './paperwork.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency', 'reply'],
  reads: ['actorAt', 'channels', 'grammar', 'sentencesLike', 'third-party'],
  *check(post, { hints, lexicon, lists, organization }) {
    const linked = post.links.length > 0 || post.eventData.has('link') ? undefined : lexicon.said('linked')[0];
    if (linked) {
      yield { at: linked, message: 'linkless', data: { words: linked.text } };
      return;
    }
    // Most posts give a channel: their sentences need not be read.
    if (hasChannel(post, lists, organization.domains) || isTeaser(post)) return;
    const sure = announced(post, lexicon) ?? paperwork(post, lexicon)[0];
    const at = sure ?? (hints ? paperworkPerhaps(post, lexicon) : undefined);
    if (!at) {
      yield* hints ? likePaperwork(post) : [];
      return;
    }
    if (isServed(post, at) || isOfSwindlers(post, at) || lexicon.hits('nothing_to_do').length > 0) return;
    const address = cutAddress(post);
    if (address) {
      yield { at: address, message: 'cut', data: { words: address.text } };
      return;
    }
    const data = { words: at.text.replace(/[\s\p{P}\p{S}]+$/u, '') };
    // Articles tell of procedures that are not the reader's.
    yield {
      at,
      message: 'unreachable',
      data,
      ...((post.kind === 'article' || !sure || isLoose(at)) && { hint: true }),
    };
  },
});
