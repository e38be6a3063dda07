import type { Network } from '../../network/network.js';
import type { Range } from '../../text/ranges.js';
import type { ReadingView } from '../../text/reading-view.js';
import type { Given } from '../read-text.js';

/** A piece of a publication: its text for one network, or for some. */
export interface Piece {
  /** As the draft names it: «Instagram / Facebook». */
  readonly name: string;
  /** Empty for a section that names none; undefined = those of the draft. */
  readonly networks: readonly Network[] | undefined;
  /** Its text in the draft. */
  readonly at: Range;
  /** The draft without the other pieces; its offsets lead back to the draft. */
  readonly view: ReadingView;
  /** For a text from the front matter: the facts that hold for it, and where it begins in the view. */
  readonly given?: Given;
  /** Can an edit of its text be made in the draft? Not where front matter quotes or folds the text. */
  readonly isEditable: boolean;
}
