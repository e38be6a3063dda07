import { defineRule, keyOf } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  strict: true,
  personal: true,
  quiet: ['reply'],
  needs: ['organization.names', 'organization.places'],
  *check(draft, { organization }) {
    const names = [organization.name ?? '', ...organization.names, ...organization.places].map(plain).filter(Boolean);
    const [first] = draft.sentences;
    if (organization.names.length + organization.places.length === 0 || !first) return;
    const text = ` ${plain(`${draft.title?.value ?? ''} ${draft.description?.value ?? ''} ${draft.prose}`)} `;
    const handles = [...draft.hashtags, ...draft.mentions].map((tag) => plain(tag.text).replaceAll(' ', ''));
    const hosts = draft.links.map(({ host = '' }) => host);
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

/** Words alone, without case, accents and signs. */
const plain = (text: string): string =>
  keyOf(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
