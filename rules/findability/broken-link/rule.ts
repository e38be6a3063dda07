import { type DraftFiles, defineRule, type Issue, type Link, overlapsWith } from '../../../src/rule.js';
import { has, resembles } from './anchors.js';
import { failedLinks, tornAddresses } from './failed-links.js';
import { isWhole } from './without-scheme.js';

export default defineRule({
  severity: 'error',
  severities: ['suggestion'],
  personal: true,
  reads: [],
  *check(post, { files }) {
    const failed = failedLinks(post);
    for (const at of failed) {
      const { fault, label, corrected } = at;
      yield {
        ...{ at, message: fault, data: { label } },
        ...(fault === 'path' && { severity: 'suggestion' }),
        suggest: corrected === undefined ? [] : [corrected],
      };
    }
    for (const link of post.links) {
      const issue = link.form === 'bare' || link.form === 'autolink' ? undefined : faultOf(link, files);
      if (issue) yield issue;
    }
    const isFailed = overlapsWith(failed);
    for (const at of tornAddresses(post)) if (!isFailed(at)) yield { at, message: 'torn', data: { address: at.text } };
  },
});

/** What is wrong with what Markdown reads as a link. Root-relative paths and templates are left to the site. */
function faultOf(link: Link, files: DraftFiles | undefined): Issue | undefined {
  const { url, label } = link;
  const words = label.text.trim();
  if (/\{\{|\{%/.test(link.text)) return undefined;
  if (words === '' && !/!\[|<img\b/i.test(link.text) && !isNamed(link))
    return { at: link, message: 'no_text', data: { url: url || '…' } };
  if (url.trim() === '') return { at: link, message: 'no_target', data: { label: words } };
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(url)) return undefined;
  if (isWhole(url)) return { at: link, message: 'scheme', data: { url } };
  const [path = '', anchor = ''] = url.split('#', 2);
  const file = path.replace(/\?.*$/, '');
  if (!files || (file !== '' && !/\.(?!html?$|php$|aspx?$)[a-z0-9]{2,5}$/i.test(file))) return undefined;
  if (file !== '' && !files.exists(file)) return { at: link, message: 'no_file', data: { file } };
  if (anchor === '' || anchor === 'top' || (file !== '' && !/\.(?:md|markdown)$/i.test(file))) return undefined;
  const anchors = files.anchors(file);
  if (!anchors || has(anchors, anchor)) return undefined;
  const data = { anchor: `#${anchor}` };
  // An anchor that resembles no heading may belong to a part that the layout adds.
  return resembles(anchors, anchor)
    ? { at: link, message: 'no_anchor', data }
    : { at: link, message: 'no_heading', data, severity: 'suggestion', hint: true };
}

/** Does the tag name a link that shows no text, such as an icon drawn by styles? */
const isNamed = ({ form, text, start, label }: Link): boolean =>
  form === 'html' &&
  /\s(?:aria-label|title)\s{0,9}=\s{0,9}["']\s{0,9}[^"'\s]/i.test(text.slice(0, label.start - start));
