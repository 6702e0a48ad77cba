import type { Id, Instant, ReasonCode, Room } from './types';

/** What a room's form saves: all that may be set, as a whole. */
export type RoomForm = Omit<Room, 'id' | 'version' | 'abilities' | 'pausedUntil'>;

export interface AilingRoom {
  roomId: Id;
  name: string;
  number: string;
  lacks: ('teachers' | 'capacity' | 'approvers')[];
}

export interface Cooldown {
  scope: { kind: string; id?: Id | null; grade?: string | null };
  minutes: number;
}

export interface SchoolSettings {
  phonesAllowed: boolean;
  showRoomNumbers: boolean;
  line: boolean;
  hallwayCapacity?: number | null;
  cooldownMinutes: number;
  cooldownFrom: 'start' | 'end';
  cooldowns: Cooldown[];
  overtimeMinutes: number;
  unansweredMinutes: number;
  overdueFreesPlaces: boolean;
  teachersMonitor: boolean;
  studentsSeeLooks: boolean;
  languages: string[];
  nameLength: number;
  numberLength: number;
  adminOnlyConfirms: ReasonCode[];
}

export interface SettingsForm {
  name: string;
  timeZone: string;
  settings: SchoolSettings;
}

export interface Versioned<T> {
  value: T;
  etag: string;
}

export type LimitKind = 'all' | 'grade' | 'group' | 'student' | 'room';

export interface PassLimit {
  id: Id;
  scope: { kind: LimitKind; id?: Id | null; grade?: string | null };
  per: 'day' | 'week' | 'term';
  passes: number;
  version: number;
}

export interface EncounterGroup {
  id: Id;
  name?: string | null;
  notes?: string | null;
  members: { id: Id; name: string; grade?: string | null }[];
  on: boolean;
  expiresAt?: Instant | null;
  prevented: number;
  version: number;
}

export interface PreventedMeeting {
  at: Instant;
  out: Way;
  stopped: Way;
}

interface Way {
  student: { id: Id; name: string };
  origin: { id: Id; name: string; number: string };
  destination: { id: Id; name: string; number: string };
}

export interface Count {
  added: number;
  changed: number;
  removed: number;
  same: number;
}

export interface RosterProblem {
  file: string;
  row: number;
  column: string;
  code: string;
  message: string;
}

/** Something that comes, goes or changes. */
interface Thing {
  subject: string;
  school: string;
  who: string;
}

export interface RosterPlan {
  id: Id;
  file: string;
  files: string[];
  counts: Record<string, Count>;
  samples: {
    added: Thing[];
    changed: (Thing & { field: string; before?: string | null; after?: string | null })[];
    removed: Thing[];
  };
  errors: RosterProblem[];
  errorCount: number;
  notices: RosterProblem[];
  mayApply: boolean;
  empty: boolean;
  expiresAt: Instant;
}

export interface Credential {
  name: string;
  login: string;
  password: string;
  className?: string | null;
}
