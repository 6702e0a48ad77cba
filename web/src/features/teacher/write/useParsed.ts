import { useDebouncedValue } from '@mantine/hooks';
import { usePeople } from '~/api/people';
import type { Room } from '~/api/types';
import { type Parsed, parsePass } from './parse';

const PAUSE_MS = 120;

/**
 * What a line means, and whether that is sure. Where all of its words are the name of a student, they are no room:
 * Amara Nwosu is not sent to Mr. Nwosu.
 */
export function useParsed(school: string, typed: string, rooms: Room[]): Parsed & { sure: boolean } {
  const parsed = parsePass(typed, rooms);
  const [whole] = useDebouncedValue(parsed.rooms.length > 0 ? parsed.whole : '', PAUSE_MS);
  const called = usePeople(school, { role: 'student', q: whole, limit: 1 }, whole.length > 0);
  const asked = whole === parsed.whole && called.isSuccess && !called.isPlaceholderData;
  const somebody = asked && called.data.items.length > 0;
  return {
    ...parsed,
    ...(somebody && { student: whole, rooms: [] }),
    sure: asked || parsed.rooms.length === 0,
  };
}
