import { UnstyledButton } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Board.module.css';
import type { Moved } from './board';
import type { Acts } from './RoomCell';

/** The grip that something is moved by: dragged, with the space bar and the arrow keys, or pressed to choose its place. */
export function Grip({ moved, name, acts }: { moved: Moved; name: string; acts: Acts }) {
  const { t } = useTranslation('board');
  const lifted = acts.arranging.lifted?.id === moved.id;
  return (
    <UnstyledButton
      className={classes.grip}
      data-handle={moved.id}
      aria-label={t('move', { name })}
      aria-pressed={lifted}
      aria-describedby="board-keys"
      onKeyDown={(event) => acts.arranging.onKey(moved, event)}
      // The space bar presses a button too, in some browsers only once it is let go.
      onClick={(event) => event.detail > 0 && acts.onOpen({ what: 'move', moved })}
    >
      <IconGripVertical size={18} aria-hidden />
    </UnstyledButton>
  );
}
