import type { RoomForm } from '~/api/adminTypes';
import type { Approval, Audience, Room } from '~/api/types';

/** What the form holds while somebody types: empty fields are empty text, lists are there. */
export interface RoomValues
  extends Omit<RoomForm, 'number' | 'maxTo' | 'maxFrom' | 'visibility' | 'scheduling'> {
  number: string;
  maxTo: number | '';
  maxFrom: number | '';
  visibility: Audience;
  visibleStudents: { id: string; name: string }[];
  approvers: { id: string; name: string }[];
  approversLater: { id: string; name: string }[];
  scheduling: { students: boolean; minutesAhead: number | '' };
}

const EVERYBODY: Audience = { kind: 'all', students: [], grades: [], groups: [] };

/** Ends a text with the next number that nobody has: "Restroom 2" after "Restroom 1", "Gym 2" after "Gym". */
function nextFree(text: string, taken: string[], longest: number): string {
  const [, stem = '', digits = ''] = /^(.*?)(\d*)$/.exec(text) ?? [];
  const used = new Set(taken.map((one) => one.toLowerCase()));
  for (let number = digits ? Number(digits) + 1 : 2; ; number += 1) {
    const tail = digits || stem.endsWith(' ') || !stem ? String(number) : ` ${number}`;
    const next = stem.slice(0, longest - tail.length) + tail;
    if (!used.has(next.toLowerCase())) {
      return next;
    }
  }
}

/** Another room like this one: the same settings, with a name and a number that are free. */
export function copyOf(room: Room, rooms: Room[], longestName: number): Room {
  const names = rooms.map((one) => one.name);
  const numbers = rooms.map((one) => one.number);
  const number = /\d$/.test(room.number) ? nextFree(room.number, numbers, 12) : room.number;
  return {
    ...room,
    name: nextFree(room.name, names, longestName),
    number,
    open: true,
    closedUntil: null,
    closedReason: null,
  };
}

/** A room as most are, or as it is. */
export function valuesOf(room: Room | undefined, nameOf: (id: string) => string): RoomValues {
  return {
    name: room?.name ?? '',
    number: room?.number ?? '',
    folderId: room?.folderId ?? null,
    colour: room?.colour ?? 'forest',
    icon: room?.icon ?? 'door',
    travel: room?.travel ?? ['round-trip'],
    minutes: room?.minutes ?? 10,
    maxTo: room?.maxTo ?? '',
    maxFrom: room?.maxFrom ?? '',
    showAsOrigin: room?.showAsOrigin ?? true,
    countsTowardLimits: room?.countsTowardLimits ?? true,
    open: room?.open ?? true,
    closedUntil: room?.closedUntil ?? null,
    closedReason: room?.closedReason ?? '',
    confidential: room?.confidential ?? false,
    urgentAllowed: room?.urgentAllowed ?? false,
    alert: room?.alert ?? false,
    messageRequired: room?.messageRequired ?? false,
    teachers: room?.teachers ?? [],
    restrictionNow: room?.restrictionNow ?? { kind: 'off', of: [], teachers: [] },
    restrictionLater: room?.restrictionLater ?? { kind: 'off', of: [], teachers: [] },
    scheduling: {
      students: room?.scheduling.students ?? true,
      minutesAhead: room?.scheduling.minutesAhead ?? '',
    },
    restrictedEnding: room?.restrictedEnding ?? 'off',
    visibility: room?.visibility ?? EVERYBODY,
    visibleStudents: (room?.visibility?.students ?? []).map((id) => ({ id, name: nameOf(id) })),
    approvers: (room?.restrictionNow.teachers ?? []).map((id) => ({ id, name: nameOf(id) })),
    approversLater: (room?.restrictionLater.teachers ?? []).map((id) => ({ id, name: nameOf(id) })),
    closest: room?.closest ?? [],
    dailyHours: room?.dailyHours ?? null,
  };
}

function approvalOf({ kind, of }: Approval, approvers: { id: string }[]): Approval {
  const inRoom = kind === 'one-in-room' || kind === 'all-in-room';
  return {
    kind,
    of: inRoom ? (of.length ? of : ['destination']) : [],
    teachers: kind === 'certain' ? approvers.map((person) => person.id) : [],
  };
}

/** What is sent: the whole room, and nothing that another choice has made meaningless. */
export function formOf(values: RoomValues): RoomForm {
  const { visibleStudents, approvers, approversLater, ...room } = values;
  const { students, minutesAhead } = values.scheduling;
  const everybody = values.visibility.kind === 'all';
  return {
    ...room,
    maxTo: values.maxTo === '' ? null : values.maxTo,
    maxFrom: values.maxFrom === '' ? null : values.maxFrom,
    closedUntil: values.open ? null : values.closedUntil || null,
    closedReason: values.open ? null : values.closedReason || null,
    restrictionNow: approvalOf(values.restrictionNow, approvers),
    restrictionLater: approvalOf(values.restrictionLater, approversLater),
    scheduling: { students, minutesAhead: minutesAhead === '' || !students ? undefined : minutesAhead },
    visibility: everybody
      ? EVERYBODY
      : { ...values.visibility, students: visibleStudents.map((student) => student.id) },
  };
}

/** Puts what the server found wrong beside the fields of the form. */
export function fieldOf(path: string): string {
  const known: Record<string, string> = {
    'restrictionNow.teachers': 'approvers',
    'restrictionNow.of': 'restrictionNow',
    'restrictionLater.teachers': 'approversLater',
    'restrictionLater.of': 'restrictionLater',
    'visibility.students': 'visibleStudents',
  };
  const plain = path.replace(/\[\d+\].*$/, '');
  return known[plain] ?? plain;
}
