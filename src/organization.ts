/** The body that publishes, as the config describes it. */
export interface Organization {
  readonly name?: string;
  readonly domains: readonly string[];
  readonly names: readonly string[];
  readonly places: readonly string[];
  readonly officials: readonly string[];
  /** OpenStreetMap opening_hours: «Mo-Fr 08:00-15:00». */
  readonly workingHours?: string;
  readonly attention?: string;
  readonly timezone?: string;
}

/** A time before a vote in which praise is forbidden; ISO days, both included. */
export interface ElectoralWindow {
  readonly scope: string;
  readonly from: string;
  readonly to: string;
}
