import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { Face } from './Face';
import classes from './PersonRow.module.css';

export interface PersonRowProps {
  name: string;
  photo?: string | null;
  faceSize?: 36 | 44;
  /** The line below the name: a route, or words. */
  below?: ReactNode;
  /** Time or one chip. */
  right?: ReactNode;
  /** One action and a menu. */
  actions?: ReactNode;
  /** Long names end in an ellipsis instead of wrapping. */
  dense?: boolean;
  fresh?: boolean;
}

/** A person in a list. */
export function PersonRow({
  name,
  photo,
  faceSize = 44,
  below,
  right,
  actions,
  dense = false,
  fresh,
}: PersonRowProps) {
  return (
    <div className={classes.row} data-dense={dense || undefined} data-fresh={fresh || undefined}>
      <Face name={name} photo={photo} size={faceSize} />
      <div className={classes.who}>
        {dense ? (
          <Tooltip label={name} openDelay={600}>
            <div className={classes.name}>{name}</div>
          </Tooltip>
        ) : (
          <div className={classes.name}>{name}</div>
        )}
        {below && <div className={classes.below}>{below}</div>}
      </div>
      {right}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
