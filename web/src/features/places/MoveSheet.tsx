import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '~/api/roomsAdmin';
import { Sheet } from '~/ui/Sheet';
import { type Moved, neighbours, put, spotOf } from './board';
import type { Arranging } from './useArranging';

const NO_FOLDER = 'none';
const FIRST = 'first';

interface MoveSheetProps {
  moved: Moved;
  arranging: Arranging;
  nameOf: (id: string | undefined) => string;
  onClose: () => void;
}

/** Where something is to stand: behind which of its neighbours, and of a room in which folder. */
function useSpot(moved: Moved, board: Board) {
  const spot = spotOf(board, moved);
  const [folder, setFolder] = useState(spot?.folderId ?? NO_FOLDER);
  const folderId = folder === NO_FOLDER ? undefined : folder;
  const others = neighbours(board, moved, folderId).filter((id) => id !== moved.id);
  const [behind, setBehind] = useState(others[(spot?.index ?? 0) - 1] ?? FIRST);
  return {
    folder,
    others,
    behind,
    setBehind,
    /** In another folder it stands last until somebody says otherwise. */
    enter: (next: string) => {
      setFolder(next);
      const there = neighbours(board, moved, next === NO_FOLDER ? undefined : next);
      setBehind(there.filter((id) => id !== moved.id).at(-1) ?? FIRST);
    },
    board: put(board, moved, folderId, others[behind === FIRST ? 0 : others.indexOf(behind) + 1]),
  };
}

function Fields({ moved, board, arranging, nameOf, onClose }: MoveSheetProps & { board: Board }) {
  const { t } = useTranslation('board');
  const spot = useSpot(moved, board);
  const folders = [...board.folders.map(({ folderId }) => folderId), NO_FOLDER];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        arranging.move(moved, spot.board);
        onClose();
      }}
    >
      <Stack gap={16}>
        {moved.kind === 'room' && (
          <NativeSelect
            size="md"
            label={t('moving.folder')}
            data={folders.map((id) => ({ value: id, label: nameOf(id === NO_FOLDER ? undefined : id) }))}
            value={spot.folder}
            onChange={(event) => spot.enter(event.currentTarget.value)}
          />
        )}
        <NativeSelect
          size="md"
          label={t('moving.place')}
          data={[
            { value: FIRST, label: t('moving.first') },
            ...spot.others.map((id) => ({ value: id, label: t('moving.behind', { name: nameOf(id) }) })),
          ]}
          value={spot.behind}
          onChange={(event) => spot.setBehind(event.currentTarget.value)}
        />
        <Button type="submit" h={44}>
          {t('moving.go')}
        </Button>
      </Stack>
    </form>
  );
}

/** Moves a room or a folder by choosing its place, in the lists of the device: for fingers, and for who does not drag. */
export function MoveSheet(props: MoveSheetProps) {
  const { moved, arranging, nameOf, onClose } = props;
  const { t } = useTranslation('board');
  return (
    <Sheet opened onClose={onClose} title={t('move', { name: nameOf(moved.id) })}>
      {arranging.board && <Fields {...props} board={arranging.board} />}
    </Sheet>
  );
}
