import { folded } from '~/api/hallViews';
import type { Choice, Folder, Reason, Room } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { opensPass } from './strips';

/** The reasons of a refusal; none for other problems. */
export function reasonsOf(error: unknown): Reason[] {
  return isProblem(error) && Array.isArray(error.body.reasons) ? (error.body.reasons as Reason[]) : [];
}

/** A room with what it allows now. */
export interface Offer {
  room: Room;
  choice: Choice;
}

export interface FolderOffers {
  folder: Folder;
  offers: Offer[];
}

export interface Arranged {
  /** The tiles shown first. */
  tiles: Offer[];
  folders: FolderOffers[];
}

const TILES = 6;
const SMALL_FOLDER = 5;

/** Puts the rooms, in the school's order, with what each allows; a room that only one side knows yet is left out. */
export function offersOf(choices: Choice[], rooms: Room[]): Offer[] {
  const known = new Map(choices.map((choice) => [choice.roomId, choice]));
  return rooms.flatMap((room) => {
    const choice = known.get(room.id);
    return choice ? [{ room, choice }] : [];
  });
}

/** A place that was picked, as it is by now; but a form that is being filled in stays one. */
export function byNow(picked: Offer, choices: Choice[]): Offer {
  const choice = choices.find(({ roomId }) => roomId === picked.room.id);
  return choice && !opensPass(picked.choice) ? { ...picked, choice } : picked;
}

/**
 * What a student sees first: the way back, favourites, rooms close to where they are, rooms outside folders, rooms of
 * small folders, in the school's order within each. Folders follow, but for those whose rooms all are tiles.
 */
export function arrange(
  offers: Offer[],
  folders: Folder[],
  back: string | undefined,
  closest: string[],
): Arranged {
  const sizes = new Map<string, number>();
  for (const { room } of offers) {
    if (room.folderId) {
      sizes.set(room.folderId, (sizes.get(room.folderId) ?? 0) + 1);
    }
  }
  const rank = ({ room, choice }: Offer): number => {
    if (room.id === back) {
      return 0;
    }
    if (choice.favourite) {
      return 1;
    }
    if (closest.includes(room.id)) {
      return 2;
    }
    if (!room.folderId) {
      return 3;
    }
    return (sizes.get(room.folderId) ?? 0) <= SMALL_FOLDER ? 4 : 5;
  };
  const ranked = offers
    .map((offer, order) => ({ offer, order, rank: rank(offer) }))
    .filter((entry) => entry.rank < 5)
    .sort((one, other) => one.rank - other.rank || one.order - other.order);
  const tiles = ranked
    .filter((entry, index) => index < TILES || entry.rank === 3)
    .map((entry) => entry.offer);
  const shown = new Set(tiles.map(({ room }) => room.id));
  const grouped = [...folders]
    .sort((one, other) => one.position - other.position)
    .map((folder) => ({ folder, offers: offers.filter(({ room }) => room.folderId === folder.id) }))
    .filter((group) => group.offers.some(({ room }) => !shown.has(room.id)));
  return { tiles, folders: grouped };
}

/** The offers that fit what is typed, by the words of a room's name, number and teachers. */
export function search(offers: Offer[], typed: string): Offer[] {
  const wanted = folded(typed).split(/\s+/).filter(Boolean);
  return offers.filter(({ room }) => {
    const teachers = room.teachers.map((teacher) => teacher.name);
    const hay = folded([room.name, room.number, ...teachers].join(' ')).split(/[\s.,-]+/);
    return wanted.every((word) => hay.some((part) => part.startsWith(word)));
  });
}
