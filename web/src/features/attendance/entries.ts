import type { DeskEntry } from '~/api/attendance';

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Those of a kind, or of all, whose student's name has what is typed, accents or not. */
export function shownOf(entries: DeskEntry[], kind: string, name: string): DeskEntry[] {
  const typed = plain(name.trim());
  return entries.filter(
    (entry) => (!kind || entry.kind === kind) && (!typed || plain(entry.student.name).includes(typed)),
  );
}

/** What happened, or is to happen, in a word. */
export function didOf(entry: DeskEntry, now: number): DeskEntry['kind'] | 'leaves' {
  return entry.kind === 'early' && Date.parse(entry.at) > now ? 'leaves' : entry.kind;
}

/** Whether the student came back after this entry; the newest entries come first. */
export function returned(entry: DeskEntry, all: DeskEntry[]): boolean {
  return all
    .slice(
      0,
      all.findIndex(({ id }) => id === entry.id),
    )
    .some((later) => later.student.id === entry.student.id && later.kind === 'back');
}

/** When somebody expected back is not: the time it was to be. */
export function overdue(entry: DeskEntry, back: boolean, now: number): string | undefined {
  return entry.returnsAt && !back && Date.parse(entry.returnsAt) < now ? entry.returnsAt : undefined;
}
