import { type KeyboardEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Board, useArrange, useBoard } from '~/api/roomsAdmin';
import { isProblem } from '~/lib/problem';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { type Moved, sameBoard, spotOf, step } from './board';

const STEPS: Record<string, 1 | -1 | undefined> = {
  ArrowUp: -1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowRight: 1,
};

/** Something picked up by keyboard, with the board as it would become. */
interface Lifted {
  moved: Moved;
  board: Board;
}

export interface Arranging {
  board: Board | undefined;
  error: unknown;
  isPending: boolean;
  refetch: () => unknown;
  lifted: Moved | undefined;
  /** What is going on, for who does not see it. */
  said: string;
  arrange: (board: Board) => void;
  /** Arranges the board as it is once something is moved, and says where that stands now. */
  move: (moved: Moved, board: Board) => void;
  /** The keys of the handle of something. */
  onKey: (moved: Moved, event: KeyboardEvent) => void;
}

/** Keeps the focus on the handle of what is moved, though it is drawn anew in another folder. */
function useFocusOnHandle(lifted: Lifted | undefined) {
  useEffect(() => {
    if (lifted) {
      const handle = document.querySelector(`[data-handle="${CSS.escape(lifted.moved.id)}"]`);
      if (handle instanceof HTMLElement && handle !== document.activeElement) {
        handle.focus();
      }
      handle?.scrollIntoView({ block: 'nearest' });
    }
  }, [lifted]);
}

function useSaving(school: string) {
  const { t } = useTranslation('board');
  const note = useProblemNote();
  const seen = useBoard(school);
  const save = useArrange(school);
  const [wanted, setWanted] = useState<Board>();
  const arrange = (board: Board) => {
    if (!seen.data || save.isPending || sameBoard(board, seen.data.board)) {
      return;
    }
    setWanted(board);
    save.mutate(
      { board, etag: seen.data.etag },
      {
        onError: (error) =>
          isProblem(error) && error.status === 412
            ? notice({ color: 'red', title: t('movedMeanwhile'), message: t('movedMeanwhileDetail') })
            : note(error),
        onSettled: () => setWanted(undefined),
      },
    );
  };
  return { seen, board: wanted ?? seen.data?.board, arrange };
}

/** The board as somebody moves things on it, by pointer or by keyboard; each move is saved at once. */
export function useArranging(school: string, nameOf: (id: string | undefined) => string): Arranging {
  const { t } = useTranslation('board');
  const { seen, board, arrange } = useSaving(school);
  const [lifted, setLifted] = useState<Lifted>();
  const [said, setSaid] = useState('');
  useFocusOnHandle(lifted);

  const place = (moved: Moved, at: Board) => {
    const spot = spotOf(at, moved);
    const words = { name: nameOf(moved.id), place: (spot?.index ?? 0) + 1, of: spot?.of ?? 0 };
    return moved.kind === 'folder' ? t('at', words) : t('atIn', { ...words, folder: nameOf(spot?.folderId) });
  };
  const lift = (moved: Moved, at: Board) => {
    setLifted({ moved, board: at });
    setSaid(t('lifted', { name: nameOf(moved.id) }));
  };
  const move = (moved: Moved, to: Board) => {
    setSaid(t('down', { where: place(moved, to) }));
    arrange(to);
  };
  const putDown = ({ moved, board: at }: Lifted) => {
    setLifted(undefined);
    move(moved, at);
  };
  const onKey = (moved: Moved, event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (!board) {
      return;
    }
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      lifted ? putDown(lifted) : lift(moved, board);
    } else if (lifted && by) {
      event.preventDefault();
      const next = step(lifted.board, lifted.moved, by);
      setLifted({ ...lifted, board: next });
      setSaid(place(lifted.moved, next));
    } else if (lifted && event.key === 'Escape') {
      event.preventDefault();
      setLifted(undefined);
      setSaid(t('back', { name: nameOf(lifted.moved.id) }));
    } else if (lifted && event.key === 'Tab') {
      putDown(lifted);
    }
  };
  return {
    board: lifted?.board ?? board,
    error: seen.error,
    isPending: seen.isPending,
    refetch: seen.refetch,
    lifted: lifted?.moved,
    said,
    arrange,
    move,
    onKey,
  };
}
