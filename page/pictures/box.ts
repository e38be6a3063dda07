import { h } from '../browser/dom.js';
import type { Editor } from '../editor/editor.js';
import { t } from '../messages/texts.js';
import { toast, toastUndoable } from '../messages/toast.js';
import { focusCard, type PictureActs, refreshAlts, showPictures } from './cards.js';
import type { PictureFact } from './facts.js';
import { altChange, imageIn, imagesIn, insertChange, removeChange } from './marks.js';
import { cleanName, freeName, plainName } from './names.js';
import { type NamedPicture, readPicture } from './picture.js';
import { recallTold, rememberTold } from './told.js';

/** The pictures of the post: their names stand in the text, what is told of them beside it. */
export class PictureBox implements PictureActs {
  readonly #editor: Editor;
  readonly #changed: () => void;
  /** By name. What was told of a picture stays while the page is open: undo may bring its name back. */
  readonly #known = new Map<string, NamedPicture>();
  #shown: readonly NamedPicture[] = [];

  /** `changed` hears of what is told beside the text. */
  constructor(editor: Editor, changed: () => void) {
    this.#editor = editor;
    this.#changed = changed;
  }

  /** Those that the text names now. */
  get all(): readonly NamedPicture[] {
    return this.#shown;
  }

  /** Reads pictures and names them in the text; one that it names already takes its place there. */
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

  /** Looks which pictures the text names now, and what it says of them. */
  refresh(): void {
    const next = this.#inText();
    const same = next.length === this.#shown.length && next.every((one, index) => one === this.#shown[index]);
    if (same) refreshAlts(this.#shown, this);
    else this.show();
  }

  show(): void {
    this.#shown = this.#inText();
    showPictures(this.#shown, this);
  }

  /** Goes to what is asked about the picture that stands there in the text; false when none does. */
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
    const name = cleanName(file, t('picture_clean_suffix'));
    const added = await downloaded(this.#of(file), name);
    if (!added) return;
    this.#keep({ ...this.#of(file), added });
    toast(t('picture_cleaned', { name }));
    this.show();
    this.#changed();
  }

  remove({ file }: NamedPicture): void {
    const change = removeChange(this.#editor.text, file);
    if (change) this.#editor.change([change]);
    toastUndoable(t('picture_removed', { name: file }), this.#editor);
  }

  /** In place of what was known of the file. */
  #keep(one: NamedPicture): void {
    this.#known.set(one.file, one);
    this.#shown = this.#inText();
  }

  #inText(): NamedPicture[] {
    const files = new Set(imagesIn(this.#editor.text).map(({ file }) => file));
    return [...files].map((file) => this.#of(file));
  }

  /** What is known of a file now; cards were drawn before. */
  #of(file: string): NamedPicture {
    const known = this.#known.get(file) ?? { file, told: new Set(recallTold()[file]) };
    this.#known.set(file, known);
    return known;
  }
}

/** Hands out the copy without hidden data, which from then on is the picture. */
async function downloaded(one: NamedPicture, name: string): Promise<NamedPicture['added']> {
  if (!one.added?.cleaned) return undefined;
  const file = new File([new Uint8Array(one.added.cleaned)], one.file, { type: one.added.type });
  const clean = await readPicture(file);
  if (!clean) return undefined;
  h('a', { href: clean.address, download: name }).click();
  URL.revokeObjectURL(one.added.address);
  return clean;
}
