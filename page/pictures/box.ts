import { h } from '../browser/dom.js';
import type { DrawnPicture } from '../editor/drawn.js';
import type { Editor } from '../editor/editor.js';
import { t } from '../messages/texts.js';
import { toast, toastUndoable } from '../messages/toast.js';
import { focusCard, type PictureActs, refreshAlts, showPictures } from './cards.js';
import type { PictureFact } from './facts.js';
import { altChange, imageIn, imagesIn, insertChange, removeChange, renameChanges } from './marks.js';
import { cleanName, freeName, plainName } from './names.js';
import { type NamedPicture, readPicture } from './picture.js';
import { recallTold, rememberTold } from './told.js';

/** The pictures of the post: their names are in the text, facts about them beside it. */
export class PictureBox implements PictureActs {
  readonly #editor: Editor;
  readonly #changed: () => void;
  /** By name. Facts about a picture are kept while the page is open: undo may bring its name back. */
  readonly #known = new Map<string, NamedPicture>();
  #shown: readonly NamedPicture[] = [];

  /** `changed` is called when the facts beside the text change. */
  constructor(editor: Editor, changed: () => void) {
    this.#editor = editor;
    this.#changed = changed;
  }

  /** The pictures that the text names now. */
  get all(): readonly NamedPicture[] {
    return this.#shown;
  }

  /** Reads pictures and names them in the text; one that is named already is replaced. */
  async add(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const read = await readPicture(file);
      if (!read) {
        toast(t('picture_unknown', { name: file.name }));
        continue;
      }
      const plain = plainName(file.name || `imagen.${read.picture.format}`);
      const awaited = this.#shown.find((one) => one.file === plain && !one.added);
      const taken = this.#shown.map((one) => one.file);
      const name = awaited ? plain : freeName(plain, taken);
      if (!awaited) this.#editor.change([insertChange(this.#editor.text, name)]);
      this.#keep({ file: name, told: awaited?.told ?? new Set(), added: read });
      toast(t('picture_added', { name }));
      this.show();
      this.#changed();
    }
  }

  /** Updates which pictures the text names, and what it says about them. */
  refresh(): void {
    const next = this.#inText();
    const same = next.length === this.#shown.length && next.every((one, index) => one === this.#shown[index]);
    if (same) refreshAlts(this.#shown, this);
    else this.show();
  }

  show(): void {
    this.#shown = this.#inText();
    showPictures(this.#shown, this);
    this.#editor.draw((text) => this.#drawnIn(text));
  }

  /** Moves to the questions about the picture at that place in the text; false when there is none. */
  focus(from: number, to: number): boolean {
    const mark = imagesIn(this.#editor.text).find(({ start, end }) => start <= to && from <= end);
    return mark !== undefined && focusCard(mark.file);
  }

  alt({ file }: NamedPicture): string | undefined {
    return imageIn(this.#editor.text, file)?.alt;
  }

  describe({ file }: NamedPicture, alt: string): void {
    const change = altChange(this.#editor.text, file, alt);
    if (change) this.#editor.change([change]);
  }

  tell({ file }: NamedPicture, fact: PictureFact, holds: boolean): void {
    const known = this.#of(file);
    const others = [...known.told].filter((one) => one !== fact);
    this.#keep({ ...known, told: new Set(holds ? [...others, fact] : others) });
    rememberTold([...this.#known.values()]);
    this.#changed();
  }

  async download({ file }: NamedPicture): Promise<void> {
    const others = this.#shown.map((one) => one.file);
    const name = freeName(cleanName(file, t('picture_clean_suffix')), others);
    const added = await downloaded(this.#of(file), name);
    if (!added) return;
    this.#keep({ ...this.#of(file), file: name, added });
    rememberTold([...this.#known.values()]);
    this.#editor.change(renameChanges(this.#editor.text, file, name));
    toast(t('picture_cleaned', { name }));
    this.show();
    this.#changed();
  }

  remove({ file }: NamedPicture): void {
    const change = removeChange(this.#editor.text, file);
    if (change) this.#editor.change([change]);
    toastUndoable(t('picture_removed', { name: file }), this.#editor);
  }

  #drawnIn(text: string): DrawnPicture[] {
    return imagesIn(text).flatMap(({ start, close, file, alt }) =>
      alt === undefined || close === undefined
        ? []
        : [{ from: start, to: close, file, alt, address: this.#of(file).added?.address }],
    );
  }

  /** Replaces what was known about the file. */
  #keep(one: NamedPicture): void {
    this.#known.set(one.file, one);
    this.#shown = this.#inText();
  }

  #inText(): NamedPicture[] {
    const files = new Set(imagesIn(this.#editor.text).map(({ file }) => file));
    return [...files].map((file) => this.#of(file));
  }

  /** The current facts of a file; cards may have been drawn earlier. */
  #of(file: string): NamedPicture {
    const known = this.#known.get(file) ?? { file, told: new Set(recallTold()[file]) };
    this.#known.set(file, known);
    return known;
  }
}

/** Downloads the copy without hidden data, which then takes the place of the picture; undo brings that back. */
async function downloaded(one: NamedPicture, name: string): Promise<NamedPicture['added']> {
  if (!one.added?.cleaned) return undefined;
  const file = new File([new Uint8Array(one.added.cleaned)], one.file, { type: one.added.type });
  const clean = await readPicture(file);
  if (!clean) return undefined;
  h('a', { href: clean.address, download: name }).click();
  return clean;
}
