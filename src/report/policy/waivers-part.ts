import { stringify } from 'yaml';
import { waiveColumn } from '../../calendar/fields.js';
import type { Settings } from '../../config/settings.js';
import { dayToCome, isEnforced, isNeverWaived } from '../../lint/waiver-policy.js';
import type { Registry } from '../../registry/registry.js';
import type { Block, Say } from './blocks.js';

/** How to waive a rule, as the house rules it. */
export function waiversPart(
  { waivers, rules, csv }: Settings,
  { registry, today, t }: { registry: Pick<Registry, 'rules'>; today: string; t: Say },
): Block[] {
  const { requireReason, requireBy, requireUntil, maxDays, by, never = [] } = waivers;
  const asked = [
    ...(requireReason ? [t('waiver_reason')] : []),
    ...(requireBy || by ? [t('waiver_by')] : []),
    ...(by ? [t('waiver_names', { names: by })] : []),
    ...(requireUntil || maxDays !== undefined ? [t('waiver_until')] : []),
    ...(maxDays === undefined ? [] : [t('waiver_days', { days: maxDays })]),
    ...(never.length > 0 ? [t('waiver_never', { ids: never.map((id) => `\`${id}\``) })] : []),
    ...(isEnforced(waivers) ? [t('waiver_enforced')] : []),
  ];
  const rule = [...rules.keys()].find((id) => !isNeverWaived(waivers, registry, id)) ?? '';
  const example = {
    rule,
    reason: t('example_reason'),
    ...(requireBy || by ? { by: by?.[0] ?? t('example_by') } : {}),
    ...(requireUntil || maxDays !== undefined ? { until: dayToCome(today, waivers) } : {}),
  };
  const words = [
    example.reason,
    ...(example.by === undefined ? [] : [`by="${example.by}"`]),
    ...(example.until === undefined ? [] : [`until=${example.until}`]),
  ];
  const [column = waiveColumn] = [csv?.waive ?? []].flat();
  return [
    { head: 2, text: t('waivers') },
    { text: t('waivers_why') },
    ...(asked.length > 0 ? [{ items: asked }] : []),
    { title: t('waiver_example'), code: `<!-- redlint-disable-next-line ${rule} -- ${words.join(' ')} -->` },
    { title: t('waiver_example_plain'), code: `---\n${stringify({ redlint: { disable: [example] } })}---` },
    { title: t('waiver_example_sheet', { column }), code: `${rule} -- ${words.join(' ')}` },
    { text: t('waiver_list', { command: '`redlint waivers`' }) },
  ];
}
