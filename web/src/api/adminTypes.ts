/** What administrators read and save, as the contract has it. */
import type { Answered, Sent } from './schema';
import type { Got, ItemOf, PostedTo, PutTo, Room } from './types';

/** What a room's form saves: all that may be set, as a whole. */
export type RoomForm = Omit<Room, 'id' | 'version' | 'abilities' | 'pausedUntil'> & PutTo<'rooms/{room}'>;
export type FolderForm = PostedTo<'folders'>;
export type AilingRoom = ItemOf<'rooms/health'>;

export type SettingsForm = Got<'settings'>;
export type SchoolSettings = SettingsForm['settings'];
export type Cooldown = SchoolSettings['cooldowns'][number];

export interface Versioned<T> {
  value: T;
  etag: string;
}

/** Whose one-time passwords are wanted. */
export type SheetFor = PostedTo<'credential-sheets'>;
/** One of them. */
export type Credential = Answered['POST /api/schools/{school}/credential-sheets']['items'][number];
/** Whose PINs are wanted, and whether also of those who have one. */
export type PinsFor = PostedTo<'pin-sheets'>;
/** Students' new PINs, shown once. */
export type PinSheet = Answered['POST /api/schools/{school}/pin-sheets'];

export type FirstAdmin = Sent['POST /api/setup'];
