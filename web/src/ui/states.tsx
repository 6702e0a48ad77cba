import { Button, Skeleton } from '@mantine/core';
import { type Icon, IconCloudOff } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '~/lib/problem';
import { problemWords } from './problemWords';
import classes from './states.module.css';

/** A list without anything in it: what that means, at most one way on. */
export function EmptyState({
  icon: Mark,
  title,
  detail,
  action,
}: {
  icon: Icon;
  title: string;
  detail?: string;
  action?: ReactNode;
}) {
  return (
    <div className={classes.state}>
      <span className={classes.plate} aria-hidden>
        <Mark size="2.1rem" stroke={1.8} />
      </span>
      <p className={classes.title}>{title}</p>
      {detail && <p className={classes.detail}>{detail}</p>}
      {action}
    </div>
  );
}

/** What failed to load, in the place where it would be. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('ui');
  return (
    <div className={classes.state} role="alert">
      <span className={classes.plate} data-tone="closed" aria-hidden>
        <IconCloudOff size="2.1rem" stroke={1.8} />
      </span>
      <p className={classes.title}>{t('error.title')}</p>
      <p className={classes.detail}>{problemWords(t, error)}</p>
      {isProblem(error) && error.body.incident && <p className={classes.detail}>{error.body.incident}</p>}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('act.retry')}
        </Button>
      )}
    </div>
  );
}

/** True once a wait has lasted longer than a blink. */
export function useSlow(waiting: boolean, after = 300): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), after);
    return () => clearTimeout(timer);
  }, [waiting, after]);
  return slow;
}

/** Rows of persons that are still on their way. */
export function RowSkeletons({ rows = 4, face = 44 }: { rows?: number; face?: number }) {
  const slow = useSlow(true);
  return (
    <div aria-busy="true" className={classes.rows} data-shown={slow || undefined}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without any identity
        <div className={classes.row} key={row}>
          <Skeleton width={face} height={face} radius={12} />
          <div className={classes.lines}>
            <Skeleton width={`${62 - (row % 3) * 9}%`} height={14} />
            <Skeleton width={`${40 - (row % 2) * 8}%`} height={12} />
          </div>
        </div>
      ))}
    </div>
  );
}

/** Tiles of rooms that are still on their way. */
export function TileSkeletons({ tiles = 6 }: { tiles?: number }) {
  const slow = useSlow(true);
  return (
    <div aria-busy="true" className={classes.tiles} data-shown={slow || undefined}>
      {Array.from({ length: tiles }, (_, tile) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: tiles without any identity
        <Skeleton key={tile} height={118} radius={16} />
      ))}
    </div>
  );
}

/** Shows a query: its skeleton, its error, or its data. */
export function Loaded<T>({
  query,
  skeleton,
  children,
}: {
  query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  skeleton: ReactNode;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  return query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : skeleton;
}
