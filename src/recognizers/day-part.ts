/** Parts of a day: until noon, until noon including twelve, from noon on, and night, whose twelve is midnight. */
export type DayPart = 'morning' | 'forenoon' | 'afternoon' | 'night';

/** Minutes from midnight for an hour in a part of the day. */
export function inDay(hours: number, minutes: number, part: DayPart | undefined): number {
  const total = hoursIn(hours, part) * 60 + minutes;
  return part === 'night' && total > 1440 ? total - 1440 : total;
}

/** «La 1 de la noche» is past midnight, and «las 12» is midnight. */
function hoursIn(hours: number, part: DayPart | undefined): number {
  if (part === 'morning') return hours % 12;
  if (part === 'afternoon') return hours < 12 ? hours + 12 : hours;
  return part === 'night' && hours > 5 ? hours + 12 : hours;
}
