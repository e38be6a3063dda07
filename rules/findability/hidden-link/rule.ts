import { defineRule } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  shared: true,
  reads: ['ownerOf', 'third-party'],
  *check(post, { lists, organization }) {
    const shorteners = lists.of('url_shorteners.third_party');
    const short = post.links.flatMap((link) => {
      const { host } = link;
      return host !== undefined && shorteners.includes(host) && !organization.domains.includes(host)
        ? [{ link, host }]
        : [];
    });
    if (short.length === 0) return;
    if (post.hits('third-party', 'shortener').length > 0) return;
    const ownerOf = post.ownerOf;
    const warned = post.within('sentence', post.hits('third-party', 'shun'));
    for (const { link, host } of short) {
      // “Take this short survey: http://…” tells what somebody wrote.
      if (post.quoted(link)) continue;
      if (ownerOf(link) === 'warning' || warned.has(link) || !leadsOn(link.url)) continue;
      if (/^(?:https?:\/\/)?(?:www\.)?goo\.gl\/maps\b/i.test(link.url)) continue;
      yield { at: link, message: 'hidden', data: { link: link.url, host } };
    }
  },
});

/** A shortener without a path is a name, not a link: "messages from tinyurl.com". */
const leadsOn = (url: string): boolean => /^(?:[a-z]{2,6}:\/\/)?[^/:?#]{1,80}[/?#]./i.test(url);
