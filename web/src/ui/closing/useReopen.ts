import { useCloseRoom } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Room } from '~/api/types';
import { useProblemNote } from '../problemNote';

/** Opens a room that was closed by hand. */
export function useReopen(): (room: Room, onDone?: () => void) => void {
  const open = useCloseRoom(useSchoolId());
  const note = useProblemNote();
  return (room, onDone) =>
    open.mutate(
      { room: room.id, closure: undefined },
      {
        onSuccess: onDone,
        onError: note,
      },
    );
}
