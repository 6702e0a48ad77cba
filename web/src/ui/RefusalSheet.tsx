import { Button } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Reason, Sign } from '~/api/types';
import { Reasons } from './Reasons';
import classes from './RefusalSheet.module.css';
import { Sheet } from './Sheet';
import { SheetTitle } from './SheetTitle';

export interface RefusalSheetProps {
  opened: boolean;
  onClose: () => void;
  room: Sign;
  title: string;
  detail?: string;
  reasons: Reason[];
  /** The soonest that works, or the wait, as a label and its value. */
  soonest?: { label: string; value: string };
  /** The one button that works, if there is one. */
  action?: ReactNode;
  elsewhere: string;
  /** Without a dimmed ground, so that a pass that waits stays readable. */
  bare?: boolean;
}

/** Why not now: every reason, the soonest time, one button that works. */
export function RefusalSheet(props: RefusalSheetProps) {
  return (
    <Sheet
      bare={props.bare}
      opened={props.opened}
      onClose={props.onClose}
      title={<SheetTitle sign={props.room} title={props.title} detail={props.detail} />}
    >
      <Reasons reasons={props.reasons} />
      {props.soonest && (
        <p className={classes.soonest}>
          <IconClock size="1.375rem" aria-hidden />
          <span className={classes.label}>{props.soonest.label}</span>
          <span className={classes.value}>{props.soonest.value}</span>
        </p>
      )}
      <div className={classes.actions}>
        {props.action}
        <Button variant="subtle" h={44} onClick={props.onClose}>
          {props.elsewhere}
        </Button>
      </div>
    </Sheet>
  );
}
