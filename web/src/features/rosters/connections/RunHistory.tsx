import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type RunsAt, type RunsListed, useRuns } from '~/api/rosterRuns';
import page from '~/ui/FormPage.module.css';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { PastRun } from './PastRun';

interface RunHistoryProps {
  at: RunsAt;
  listed: RunsListed;
}

/** What runs did, newest first. */
export function RunHistory({ at, listed }: RunHistoryProps) {
  const { t } = useTranslation('connections');
  const runs = useRuns(listed);
  const all = runs.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <Loaded query={{ ...runs, data: all }} skeleton={<RowSkeletons rows={3} />}>
        {(read) =>
          read.length === 0 ? (
            <EmptyState icon={IconHistory} title={t('history.none')} />
          ) : (
            <ul className={page.list}>
              {read.map((run) => (
                <PastRun key={run.id} at={at} run={run} named={at === listed} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {runs.hasNextPage && (
        <Button variant="default" loading={runs.isFetchingNextPage} onClick={() => void runs.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </>
  );
}
