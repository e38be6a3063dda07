import { byId } from '../browser/dom.js';
import type { Editor } from '../editor/editor.js';
import type { Check } from '../linter/check.js';
import { t } from '../messages/texts.js';
import { forgetCircumstances } from '../post/circumstances.js';

/** Handles the ways to begin: with an example, or from the first link of the page. */
export function listenToStart(editor: Editor, check: Check): void {
  byId('try').addEventListener('click', () => {
    forgetCircumstances();
    editor.replace(t('example').trimEnd());
    editor.focus();
    void check.now();
  });
  byId('skip').addEventListener('click', (event) => {
    event.preventDefault();
    if (byId('write').hidden) document.querySelector<HTMLElement>('main:not([hidden]) h1')?.focus();
    else editor.focus();
  });
}
