import { type Extension, RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate, WidgetType } from '@codemirror/view';
import { h, icon } from '../browser/dom.js';
import { t } from '../messages/texts.js';

/** A picture in the text. Offsets in UTF-16 units. */
export interface DrawnPicture {
  readonly from: number;
  readonly to: number;
  readonly file: string;
  readonly alt: string;
  /** The address from which the browser shows it; undefined = only its name is known. */
  readonly address: string | undefined;
}

/** The pictures that a text names, in order. */
export type PicturesIn = (text: string) => readonly DrawnPicture[];

class PictureWidget extends WidgetType {
  readonly #picture: DrawnPicture;

  constructor(picture: DrawnPicture) {
    super();
    this.#picture = picture;
  }

  override eq({ name, address }: PictureWidget): boolean {
    return name === this.name && address === this.address;
  }

  get name(): string {
    const { file, alt } = this.#picture;
    return alt.trim() === '' ? t('picture_named', { file }) : alt;
  }

  get address(): string | undefined {
    return this.#picture.address;
  }

  override toDOM(): HTMLElement {
    const { address, name } = this;
    const drawing = address === undefined ? icon('picture') : h('img', { src: address, alt: '' });
    return h('span', { class: 'drawn' }, drawing, h('span', {}, name));
  }
}

/** Draws pictures instead of the marks that name them, which the cursor passes as one letter. */
export function drawnPictures(picturesIn: PicturesIn): Extension {
  const drawn = (view: EditorView): DecorationSet => {
    const ranges = new RangeSetBuilder<Decoration>();
    const text = view.state.doc.toString();
    for (const picture of picturesIn(text)) {
      const { from, to } = picture;
      // The editor draws nothing over the end of a line.
      if (text.slice(from, to).includes('\n')) continue;
      ranges.add(from, to, Decoration.replace({ widget: new PictureWidget(picture) }));
    }
    return ranges.finish();
  };
  return ViewPlugin.fromClass(
    class {
      shown: DecorationSet;

      constructor(view: EditorView) {
        this.shown = drawn(view);
      }

      update({ docChanged, view }: ViewUpdate): void {
        if (docChanged) this.shown = drawn(view);
      }
    },
    {
      decorations: ({ shown }) => shown,
      provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.shown ?? Decoration.none),
    },
  );
}
