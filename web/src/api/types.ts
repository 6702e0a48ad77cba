/** What the server answers, in its own words. Instants are ISO 8601 in UTC. */

export type Instant = string;
export type Id = string;

export interface Listing<T> {
  items: T[];
  next?: string | null;
}

export type Ability =
  | 'take-passes'
  | 'write-passes'
  | 'see-hallway'
  | 'admin-rooms'
  | 'admin-people'
  | 'admin-limits'
  | 'admin-reports'
  | 'admin-settings';

export type Role =
  | 'student'
  | 'teacher'
  | 'assistant'
  | 'substitute'
  | 'monitor'
  | 'admin'
  | 'district-admin';

export interface MySchool {
  id: Id;
  name: string;
  timeZone: string;
  personId: Id;
  personName: string;
  roles: Role[];
  abilities: Ability[];
  grade?: string | null;
  photo?: string | null;
}

export interface Me {
  account: { id: Id; login: string; name: string; locale?: string | null; mustChangePassword: boolean };
  schools: MySchool[];
  district?: { id: Id; name: string; abilities: Ability[] } | null;
}

/** A place where one is signed in. */
export interface OpenSession {
  id: Id;
  /** What the browser calls itself. */
  device: string;
  createdAt: Instant;
  seenAt: Instant;
  current: boolean;
}

export interface SetupStatus {
  needed: boolean;
  codeNeeded: boolean;
}

export interface PeriodToday {
  name: string;
  starts: Instant;
  ends: Instant;
}

export interface Today {
  date: string;
  now: Instant;
  zone: string;
  schedule?: string | null;
  period?: PeriodToday | null;
  periods: PeriodToday[];
  startsAllowed: boolean;
  changesAt?: Instant | null;
  noFly: { from: Instant; to: Instant; reason: string }[];
}

export type Colour =
  | 'brick'
  | 'cocoa'
  | 'sun'
  | 'coral'
  | 'forest'
  | 'lime'
  | 'ocean'
  | 'mint'
  | 'violet'
  | 'sky'
  | 'plum'
  | 'lilac';

/** How a room looks everywhere. */
export interface Sign {
  colour: Colour;
  icon: string;
}

export type Travel = 'one-way' | 'round-trip';
export type Side = 'origin' | 'destination';

export interface NamedPerson {
  id: Id;
  name: string;
}

export interface Approval {
  kind: 'off' | 'any-teacher' | 'one-in-room' | 'all-in-room' | 'certain';
  of?: Side[];
  teachers?: Id[];
}

export interface Audience {
  kind: 'all' | 'only' | 'except';
  students: Id[];
  grades: string[];
}

export interface Room extends Sign {
  id: Id;
  name: string;
  number: string;
  folderId?: Id | null;
  travel: Travel[];
  minutes: number;
  maxTo?: number | null;
  maxFrom?: number | null;
  showAsOrigin: boolean;
  countsTowardLimits: boolean;
  open: boolean;
  closedUntil?: Instant | null;
  closedReason?: string | null;
  confidential: boolean;
  urgentAllowed: boolean;
  messageRequired: boolean;
  teachers: NamedPerson[];
  restrictionNow: Approval;
  restrictedEnding: 'off' | 'room-code' | 'teacher-device';
  visibility?: Audience | null;
  closest: Id[];
  dailyHours?: { from: string; to: string } | null;
  pausedUntil?: Instant | null;
  version: number;
  abilities: ('change' | 'delete' | 'close' | 'pause' | 'code')[];
}

export interface Folder extends Sign {
  id: Id;
  name: string;
  position: number;
  version: number;
}

export interface Classmate {
  id: Id;
  name: string;
  grade?: string | null;
  photo?: string | null;
}

export interface Section {
  id: Id;
  name: string;
  code?: string | null;
  roomId?: Id | null;
  periods: string[];
  teachers: NamedPerson[];
}

export interface MyRoom {
  room: Room;
  sectionNow?: Section | null;
}

export interface RoomCode {
  code: string;
  validUntil: Instant;
}

/** Where a student should be now, by the timetable. */
export interface Whereabouts {
  studentId: Id;
  section?: string | null;
  room?: { id: Id; name: string; number: string } | null;
}

export interface Person {
  id: Id;
  name: string;
  givenName: string;
  familyName: string;
  roles: Role[];
  grade?: string | null;
  state: 'active' | 'disabled' | 'suspended' | 'left';
  number?: string | null;
  photo?: string | null;
}

/** Stable codes of the rules; students see NOT_NOW in place of ENCOUNTER and HALLWAY_FULL. */
export type ReasonCode =
  | 'EMERGENCY'
  | 'SUSPENDED'
  | 'SAME_ROOM'
  | 'ABSENT'
  | 'ALREADY_OUT'
  | 'OUTSIDE_HOURS'
  | 'NO_FLY'
  | 'COOLDOWN'
  | 'ROOM_CLOSED'
  | 'ROOM_NOT_VISIBLE'
  | 'NOT_AN_ORIGIN'
  | 'ORIGIN_PAUSED'
  | 'TRAVEL_TYPE'
  | 'TOO_LONG'
  | 'NEEDS_APPROVAL'
  | 'OUT_OF_OFFICE'
  | 'PASS_LIMIT'
  | 'ENCOUNTER'
  | 'HALLWAY_FULL'
  | 'DESTINATION_FULL'
  | 'ORIGIN_FULL'
  | 'NOT_NOW';

export interface Reason {
  code: ReasonCode;
  message: string;
  earliest?: Instant | null;
  overridable: boolean;
  detail?: ReasonDetail | null;
}

/** The numbers and words of a reason, for a sentence in another language than the server's. */
export interface ReasonDetail {
  minutes?: number | null;
  cause?: string | null;
  why?: string | null;
  per?: string | null;
  of?: number | null;
  roomId?: Id | null;
}

export interface Approvers {
  kind: string;
  people: NamedPerson[];
  all: boolean;
}

export interface Preview {
  decision: 'start' | 'line' | 'approval' | 'confirm' | 'refuse';
  reasons: Reason[];
  earliest?: Instant | null;
  wait?: { minutes: number; place?: number | null } | null;
  approvers?: Approvers | null;
  minutes: number;
}

export type PassState =
  | 'requested'
  | 'waiting'
  | 'ready'
  | 'active'
  | 'ended'
  | 'denied'
  | 'cancelled'
  | 'undone'
  | 'unanswered';

export type PassAbility =
  | 'start'
  | 'cancel'
  | 'undo'
  | 'end'
  | 'arrive'
  | 'resume'
  | 'extend'
  | 'change'
  | 'approve'
  | 'deny'
  | 'let-through'
  | 'reorder'
  | 'urgent';

export interface Place extends Sign {
  id: Id;
  name: string;
  number?: string | null;
}

export type EndedHow =
  | 'student'
  | 'staff'
  | 'room-code'
  | 'time'
  | 'replaced'
  | 'emergency'
  | 'outage'
  | 'line-off'
  | 'room-closed'
  | 'misses'
  | 'period-over';

/** A pass as this viewer may see it. */
export interface PassCard {
  id: Id;
  seq: number;
  state: PassState;
  student: { id: Id; name: string; grade?: string | null; photo?: string | null };
  /** Null where the room is confidential to this viewer. */
  origin?: Place | null;
  /** Null where the room is confidential to this viewer. */
  destination?: Place | null;
  confidential: boolean;
  travel: Travel;
  minutes: number;
  message?: string | null;
  requestedAt?: Instant | null;
  lineSince?: Instant | null;
  turnUntil?: Instant | null;
  startedAt?: Instant | null;
  endsAt?: Instant | null;
  /** While the student is there, and after. */
  arrivedAt?: Instant | null;
  /** Minutes that are left for the way back; only while the student is there and the clock is stopped. */
  leftMinutes?: number | null;
  endedAt?: Instant | null;
  endedHow?: EndedHow | null;
  endedBy?: NamedPerson | null;
  deniedMessage?: string | null;
  approvers?: NamedPerson[] | null;
  approvedBy?: NamedPerson | null;
  /** Who of the staff offered it, for the student to accept or decline. */
  offeredBy?: NamedPerson | null;
  note?: string | null;
  place?: number | null;
  waitMinutes?: number | null;
  urgent: boolean;
  returning: boolean;
  notices?: ReasonCode[] | null;
  confirmed?: { code: ReasonCode; by: NamedPerson; comment?: string | null }[] | null;
  undoUntil?: Instant | null;
  endNeeds?: 'room-code' | 'teacher-device' | null;
  abilities: PassAbility[];
}

export interface Choice {
  roomId: Id;
  status: 'free' | 'line' | 'approval' | 'closed' | 'locked' | 'not-now' | 'refused' | 'here';
  travel: Travel[];
  minutes: number;
  /** How many wait, where the student may know it, and about how long it takes. */
  line?: { length?: number | null; minutes: number } | null;
  approvers?: NamedPerson[] | null;
  /** Where approval is needed: the student picks any teacher or one of those listed, or all of them are asked. */
  approverKind?: 'any-teacher' | 'one-of' | 'all-of' | 'admins' | null;
  reasons: Reason[];
  earliest?: Instant | null;
  /** Whether an urgent pass would start. */
  urgent: boolean;
  messageRequired: boolean;
  favourite: boolean;
}

export interface LimitLeft {
  per: 'day' | 'week' | 'term';
  left: number;
  of: number;
  roomId?: Id | null;
}

export interface Choices {
  now: Instant;
  origin?: { id: Id; name: string; number: string; source: 'timetable' | 'last' | 'chosen' } | null;
  origins: { id: Id; name: string; number: string }[];
  limit?: { left: LimitLeft[] } | null;
  return?: Id | null;
  /** Until when passes are paused. */
  paused?: Instant | null;
  items: Choice[];
}

export interface PassRequest {
  studentId?: Id;
  studentIds?: Id[];
  originId: Id;
  destinationId: Id;
  travel: Travel;
  minutes: number;
  message?: string;
  approverId?: Id;
  urgent?: boolean;
  /** Only offered: the student may decline. */
  asRequest?: boolean;
  override?: ReasonCode[];
  comment?: string;
}

/** What became of one student of a pass for many. */
export interface PassResult {
  studentId: Id;
  status: number;
  pass?: PassCard | null;
  refusal?: { reasons: Reason[] } | null;
  detail?: string | null;
}

export interface Hall {
  seq: number;
  passes: PassCard[];
}
