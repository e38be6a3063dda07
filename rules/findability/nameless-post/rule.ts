import { defineRule, figures, keyOf, letters } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  strict: true,
  personal: true,
  quiet: ['reply'],
  needs: ['organization.names', 'organization.places'],
  reads: [],
  *check(post, { organization }) {
    const names = [organization.name ?? '', ...organization.names, ...organization.places].map(plain).filter(Boolean);
    const [first] = post.sentences;
    if (organization.names.length + organization.places.length === 0 || !first) return;
    const text = ` ${plain(`${post.title?.value ?? ''} ${post.description?.value ?? ''} ${post.prose}`)} `;
    const handles = [...post.hashtags, ...post.mentions].map((tag) => plain(tag.text).replaceAll(' ', ''));
    const hosts = post.links.map(({ host = '' }) => host);
    if (
      names.some(
        (name) => text.includes(` ${name} `) || handles.some((handle) => handle.includes(name.replaceAll(' ', ''))),
      )
    )
      return;
    if (hosts.some((host) => organization.domains.some((domain) => host === domain || host.endsWith(`.${domain}`))))
      return;
    yield {
      at: first,
      message: 'nameless',
      data: { name: organization.names[0] ?? organization.name ?? organization.places[0] ?? '' },
    };
  },
});

const notWord = new RegExp(`[^${letters}${figures}]+`, 'gu');

/** Only the words, without case, accents and signs. */
const plain = (text: string): string => keyOf(text).replace(notWord, ' ').trim();
