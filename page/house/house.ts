import type { WrittenDismissal } from '../../src/config/house.js';
import type { Config } from '../../src/config/typed.js';
import { dataSource } from '../../src/data/source.js';
import { Mistake } from '../../src/mistake.js';
import { yamlDocument } from '../../src/text/yaml.js';
import { download } from '../browser/files.js';
import { type HouseText, whenHouseChanges } from '../browser/kept.js';
import { type HouseFile, houseFile, rereadHouse, setHouseFile } from '../linter/house.js';
import { openLinter } from '../linter/open.js';
import { locale } from '../messages/locale.js';
import { t } from '../messages/texts.js';
import { toast } from '../messages/toast.js';
import { tickNetworks } from '../post/networks.js';
import { type Chosen, canWrite, choosePlace, chooseYaml, type DiskFile, writeTo } from './disk.js';
import { dismissalAt, withDismissals, withoutDismissal } from './dismissals.js';

/** Its name in every folder: command and editors find it by that. */
const houseName = 'redlint.house.yaml';

/** In bytes: no file of a house is larger. */
const mostBytes = 1_000_000;

const noSettings: Config = {};

/** The files of the house: its settings, and what it knows, in which findings are dismissed with a reason. */
export class House {
  readonly #changed: () => void;
  #disk: DiskFile | undefined;
  /** Cards of findings ask for the settings, and a calendar has thousands. */
  #read: { readonly file: HouseFile; readonly settings: Config } | undefined;

  /** `changed` is called when what holds for drafts has changed. */
  constructor(changed: () => void) {
    this.#changed = changed;
    whenHouseChanges(() => {
      rereadHouse();
      changed();
    });
  }

  /** The settings of the house, the same object until they change; empty when none are open. */
  get settings(): Config {
    const file = houseFile('config');
    if (!file) return noSettings;
    if (this.#read?.file !== file)
      this.#read = { file, settings: (dataSource(file.name, file.text).value as Config | undefined) ?? noSettings };
    return this.#read.settings;
  }

  /** Asks for a file and opens it. */
  async choose(key: HouseText): Promise<void> {
    const chosen = await chooseYaml();
    if (chosen) await this.take(chosen, key);
  }

  /** Opens a file as the one or the other, as its name says; as `key` where it says nothing. */
  async take({ file, disk }: Chosen, key: HouseText): Promise<void> {
    const { name } = file;
    if (file.size > mostBytes) return toast(t('house_large', { name }));
    const said = /house\.ya?ml$/i.test(name) ? 'house' : /config|redlintrc/i.test(name) ? 'config' : key;
    const text = await file.text();
    // A picture or a document: the reader of YAML would speak of its signs.
    if (text.includes('\0')) return toast(t('house_strange', { name }));
    const before = houseFile(said);
    setHouseFile(said, { name, text, isUnsaved: false });
    try {
      await openLinter();
    } catch (error) {
      setHouseFile(said, before);
      toast(error instanceof Mistake ? error.in(locale()) : t('file_unknown', { name }));
      return;
    }
    const back = this.#wayBack(said, before);
    if (said === 'house') this.#disk = disk;
    const { networks = [] } = said === 'config' ? this.settings : {};
    if (networks.length > 0) tickNetworks(networks);
    this.#changed();
    toast(t('file_opened', { name }), back);
  }

  /** Takes a file away; it stays where it is on disk. */
  close(key: HouseText): void {
    const back = this.#wayBack(key, houseFile(key));
    if (key === 'house') this.#disk = undefined;
    this.#put(key, undefined);
    toast(t('house_closed'), back);
  }

  /** Writes down that findings are known. */
  dismiss(dismissals: readonly WrittenDismissal[]): Promise<void> {
    return this.#edit(
      (text) => withDismissals(text, dismissals),
      () => (this.#disk ? t('known_noted_disk', { name: this.#disk.name }) : t('known_noted')),
    );
  }

  /** Takes out the dismissal at a place that a report names. */
  restore(place: string): Promise<void> {
    const file = houseFile('house');
    const dismissal = file && dismissalAt(file, place);
    return dismissal ? this.remove(dismissal) : Promise.resolve();
  }

  /** Takes out a dismissal. */
  remove(dismissal: WrittenDismissal): Promise<void> {
    return this.#edit(
      (text) => withoutDismissal(text, dismissal),
      () => t('known_restored'),
    );
  }

  /** Writes the house's file to disk, or hands it over as a download. */
  async save(): Promise<void> {
    const file = houseFile('house');
    if (!file) return;
    if (!canWrite()) {
      download(houseName, file.text, 'application/yaml');
      this.#put('house', { ...file, isUnsaved: false });
      toast(t('house_downloaded', { name: houseName }));
      return;
    }
    this.#disk ??= await choosePlace(houseName);
    if (this.#disk && (await this.#write(file))) toast(t('house_saved', { name: this.#disk.name }));
  }

  async #edit(change: (text: string) => string, said: () => string): Promise<void> {
    const here = houseFile('house');
    const onDisk = await this.#onDisk();
    const before = here && onDisk !== undefined ? { ...here, text: onDisk } : here;
    const text = change(before?.text ?? `# ${t('house_head')}\n`);
    const file = { name: before?.name ?? houseName, text, isUnsaved: true };
    const isOnDisk = this.#disk !== undefined;
    if (!isOnDisk) this.#put('house', file);
    else if (!(await this.#write(file))) return;
    toast(said(), () => {
      this.#put('house', before && { ...before, isUnsaved: true });
      if (before && this.#disk) void this.#write(before);
    });
  }

  /** How to undo opening or closing a file: back to the file before it, and to where that is on disk. */
  #wayBack(key: HouseText, before: HouseFile | undefined): () => void {
    const disk = this.#disk;
    return () => {
      if (key === 'house') this.#disk = disk;
      this.#put(key, before);
    };
  }

  /** The file as it is on disk now: a colleague may have changed it. */
  async #onDisk(): Promise<string | undefined> {
    try {
      const text = await (await this.#disk?.getFile())?.text();
      return text !== undefined && yamlDocument(text).errors.length === 0 ? text : undefined;
    } catch {
      return undefined;
    }
  }

  async #write(file: HouseFile): Promise<boolean> {
    try {
      if (this.#disk) await writeTo(this.#disk, file.text);
      this.#put('house', { ...file, isUnsaved: false });
      return true;
    } catch {
      // The place may be gone, or the permission: what was noted is still here, and can be saved elsewhere.
      this.#disk = undefined;
      this.#put('house', { ...file, isUnsaved: true });
      toast(t('house_unsaved'));
      return false;
    }
  }

  #put(key: HouseText, file: HouseFile | undefined): void {
    setHouseFile(key, file);
    this.#changed();
  }
}
