import { Button, FileButton, Loader } from '@mantine/core';
import { IconEye, IconPlayerPlay, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStartRun } from '~/api/rosterConnections';
import { districtRuns, doing, useRunEnd, waits } from '~/api/rosterRuns';
import type { Connection, Source } from '~/api/rosterTypes';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Connections.module.css';
import { FaultWords } from './FaultWords';
import { RunPlan } from './RunPlan';

interface RunNowProps {
  district: string;
  connection: Connection;
  source: Source | undefined;
}

function Start({ district, connection, source }: RunNowProps) {
  const { t } = useTranslation('connections');
  const start = useStartRun(district, connection.id);
  const note = useProblemNote();
  const go = (wanted: { preview: boolean } | File) => start.mutate(wanted, { onError: note });
  const asked = start.isPending ? start.variables : undefined;
  if (source?.uploads) {
    return (
      <FileButton onChange={(file) => file && go(file)} accept=".zip,.csv,.xlsx">
        {(button) => (
          <Button {...button} loading={start.isPending} leftSection={<IconUpload size={20} aria-hidden />}>
            {t('run.upload')}
          </Button>
        )}
      </FileButton>
    );
  }
  return (
    <>
      <Button
        leftSection={<IconEye size={20} aria-hidden />}
        disabled={start.isPending}
        loading={asked !== undefined && 'preview' in asked && asked.preview}
        onClick={() => go({ preview: true })}
      >
        {t('run.preview')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconPlayerPlay size={20} aria-hidden />}
        disabled={start.isPending}
        loading={asked !== undefined && 'preview' in asked && !asked.preview}
        onClick={() => go({ preview: false })}
      >
        {t('run.now')}
      </Button>
    </>
  );
}

function Failed({ connection: { lastRun, nextRunAt } }: { connection: Connection }) {
  const { t } = useTranslation('connections');
  const { day, time } = useTimeWords();
  const again = lastRun?.problem?.kind === 'passing' ? nextRunAt : undefined;
  return lastRun?.problem ? (
    <section className={classes.failed} role="alert">
      <h2>{t(lastRun.cause === 'undo' ? 'run.undoFailed' : 'run.failed')}</h2>
      <FaultWords fault={lastRun.problem} />
      {again && <p>{t('run.again', { day: day(again), time: time(again) })}</p>}
    </section>
  ) : null;
}

/** That a run goes on, also without this page. */
export function UnderWay({ what }: { what: NonNullable<ReturnType<typeof doing>> }) {
  const { t } = useTranslation('connections');
  return (
    <p role="status" className={page.card}>
      <span>
        <Loader size="sm" aria-hidden /> {t(`run.doing.${what}`)}
      </span>
    </p>
  );
}

/** What is to be done now: start a run, wait for it, look at what it would change, or at why it failed. */
export function RunNow(props: RunNowProps) {
  const run = props.connection.lastRun;
  const now = doing(run);
  useRunEnd(now);
  if (now) {
    return <UnderWay what={now} />;
  }
  if (run && waits(run)) {
    return <RunPlan key={run.id} at={districtRuns(props.district)} id={run.id} />;
  }
  return (
    <>
      {run?.state === 'failed' && <Failed connection={props.connection} />}
      <div className={classes.acts}>
        <Start {...props} />
      </div>
    </>
  );
}
