import type { Editor } from '../editor/editor.js';
import type { Finding } from '../findings/findings.js';
import type { PanelActs } from '../findings/panel.js';
import type { Remedies } from '../findings/remedies.js';
import { knownForm } from '../house/form.js';
import type { House } from '../house/house.js';
import { knownList } from '../house/known.js';
import { ruleTitle } from '../linter/open.js';
import { t } from '../messages/texts.js';
import type { PictureBox } from '../pictures/box.js';
import type { Walk } from './walk.js';

/** The parts of the writing view that act on findings. */
export interface ActingParts {
  readonly editor: Editor;
  readonly walk: Walk;
  readonly remedies: Remedies;
  readonly box: PictureBox;
}

/** What the cards of findings can do. `parts` is asked at each click, and `all` for the findings that still exist. */
export function panelActs(house: House, parts: () => ActingParts, all: () => readonly Finding[]): PanelActs {
  /** Does something about a finding if it still exists. */
  function withFound({ key }: Finding, act: (finding: Finding) => void): void {
    const finding = all().find((one) => one.key === key);
    if (finding) act(finding);
  }

  function toPicture(finding: Finding): void {
    const { editor, box, walk } = parts();
    const { from, to } = editor.placeOf(finding);
    if (!box.focus(from, to)) walk.to(finding);
  }

  return {
    titleOf: (rule) => ruleTitle(rule) ?? t('outside_title'),
    go: (finding) => withFound(finding, (one) => parts().walk.to(one)),
    apply: (finding, index) => withFound(finding, (one) => parts().remedies.apply(one, index)),
    toPicture: (finding) => withFound(finding, toPicture),
    applyAll: (found) => parts().remedies.applyAll(found),
    applySafe: () => parts().remedies.applySafe(),
    knownForm: (found, title) => knownForm(house, found, title, ({ from }) => lineAt(parts().editor.text, from)),
    knownList: (known) => knownList(house, known),
  };
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end === -1 ? text.length : end);
}
