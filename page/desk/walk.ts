import type { Editor } from '../editor/editor.js';
import type { Finding } from '../findings/findings.js';
import type { FindingsPanel } from '../findings/panel.js';
import { announce } from '../messages/announce.js';
import { t } from '../messages/texts.js';

export type Walk = ReturnType<typeof createWalk>;

/** Steps from finding to finding, in the order of the text, and shows each on both sides. */
export function createWalk(editor: Editor, panel: FindingsPanel, all: () => readonly Finding[], arrived: () => void) {
  const beside = matchMedia('(min-width: 60rem)');
  const typing = matchMedia('(pointer: fine)');

  function arrive(finding: Finding, reveal: boolean): void {
    panel.activate(finding, reveal && beside.matches);
    const { severity, message } = finding;
    const place = { i: all().indexOf(finding) + 1, n: all().length, severity: t(`grade_${severity}`), message };
    announce(t('place', place));
    arrived();
  }

  /** Moves to a finding; on a phone without opening the keyboard. */
  function to(finding: Finding): void {
    editor.goTo(finding, typing.matches);
    arrive(finding, false);
  }

  return {
    to,
    go(step: 1 | -1): void {
      const list = all();
      if (list.length === 0) return;
      const from = panel.active ? list.indexOf(panel.active) : step === 1 ? -1 : 0;
      const next = list[(from + step + list.length) % list.length] as Finding;
      editor.goTo(next, typing.matches);
      arrive(next, true);
    },
    /** The cursor moved there by itself: shows the shortest finding around it. */
    lookAt(offset: number): void {
      const around = all().filter((finding) => {
        const { from, to } = editor.placeOf(finding);
        return from <= offset && offset <= to;
      });
      const [shortest] = around.sort((a, b) => a.to - a.from - (b.to - b.from));
      if (!shortest || shortest === panel.active) return;
      editor.point(shortest);
      arrive(shortest, true);
    },
  };
}
