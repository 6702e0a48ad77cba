import type { Approval, Audience, Room } from '~/api/types';

/** What is usual in most schools for a kind of room; what stands here is shown beside the setting. */
export interface Usual {
  travel: 'round-trip' | 'both';
  minutes: number;
  maxTo: number | null;
  maxFrom: number | null;
  approval: Approval['kind'];
  ending: Room['restrictedEnding'];
  visibility: Audience['kind'];
  showAsOrigin: boolean;
  countsTowardLimits: boolean;
  confidential: boolean;
  urgentAllowed: boolean;
  messageRequired: boolean;
}

export type RoomKind = 'restroom' | 'fountain' | 'classroom' | 'nurse' | 'library' | 'office';

const ICONS: Record<RoomKind, string[]> = {
  restroom: ['toilet-paper', 'friends', 'man', 'woman', 'wheelchair', 'accessible'],
  fountain: ['droplet', 'bottle'],
  classroom: [
    'school',
    'presentation-analytics',
    'chalkboard',
    'flask',
    'microscope',
    'math',
    'calculator',
    'globe',
    'language',
    'palette',
    'brush',
    'music',
    'device-desktop',
    'device-laptop',
    'robot',
  ],
  nurse: ['first-aid-kit', 'stethoscope', 'ambulance'],
  library: ['book-2', 'books', 'library'],
  office: ['building', 'building-bank', 'messages', 'user', 'users', 'gavel', 'clipboard-list', 'clock'],
};

const ROOM: Usual = {
  travel: 'both',
  minutes: 10,
  maxTo: null,
  maxFrom: null,
  approval: 'off',
  ending: 'off',
  visibility: 'all',
  showAsOrigin: true,
  countsTowardLimits: true,
  confidential: false,
  urgentAllowed: false,
  messageRequired: false,
};

const USUAL: Record<RoomKind, Usual> = {
  restroom: { ...ROOM, travel: 'round-trip', minutes: 5, maxTo: 4, showAsOrigin: false },
  fountain: { ...ROOM, travel: 'round-trip', minutes: 3, maxTo: 3, showAsOrigin: false },
  classroom: { ...ROOM, approval: 'any-teacher', maxFrom: 3 },
  nurse: { ...ROOM, minutes: 15, confidential: true, urgentAllowed: true },
  library: { ...ROOM, minutes: 20, maxTo: 15 },
  office: { ...ROOM, countsTowardLimits: false, messageRequired: true },
};

/** The kind of room that a sign stands for; nothing where its icon tells none. */
export function kindOf(icon: string): RoomKind | undefined {
  return (Object.keys(ICONS) as RoomKind[]).find((kind) => ICONS[kind].includes(icon));
}

export function usualOf(kind: RoomKind): Usual {
  return USUAL[kind];
}
