import { Anchor, Button, FileButton, Loader } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RoomsPlan, roomsTemplate, useImportRooms, usePreviewRooms } from '~/api/roomsAdmin';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { SideDrawer } from '~/ui/SideDrawer';
import classes from './Places.module.css';
import { RoomsPlanView } from './RoomsPlanView';
import './importWords';

function Templates({ school }: { school: string }) {
  const { t, i18n } = useTranslation('roomsFile');
  return (
    <p className={classes.templates}>
      {t('template')}{' '}
      <Anchor href={roomsTemplate(school, 'xlsx', i18n.language)} download>
        {t('excel')}
      </Anchor>
      {', '}
      <Anchor href={roomsTemplate(school, 'csv', i18n.language)} download>
        {t('csv')}
      </Anchor>
    </p>
  );
}

interface Shown {
  file: File;
  plan: RoomsPlan;
}

/** Shows what a file would do, then does just that. */
function useImport(school: string, onDone: () => void) {
  const { t } = useTranslation('roomsFile');
  const preview = usePreviewRooms(school);
  const apply = useImportRooms(school);
  const note = useProblemNote();
  const [shown, setShown] = useState<Shown>();
  const read = (file: File) =>
    preview.mutate(file, { onSuccess: (plan) => setShown({ file, plan }), onError: note });
  const go = ({ file, plan }: Shown) =>
    apply.mutate(
      { file, digest: plan.digest },
      {
        onSuccess: ({ added, changed }) => {
          notice({ message: t('done', { count: added.length + changed.length }) });
          onDone();
        },
        onError: (error) => {
          if (isProblem(error) && error.status === 409) {
            notice({ color: 'red', message: t('meanwhile') });
            read(file);
          } else {
            note(error);
          }
        },
      },
    );
  return {
    shown,
    read,
    go,
    reading: preview.isPending ? preview.variables : undefined,
    busy: apply.isPending,
  };
}

function ImportSteps({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('roomsFile');
  const school = useSchoolId();
  const { shown, read, go, reading, busy } = useImport(school, onDone);
  const { plan } = shown ?? {};
  const may = plan?.mayApply && plan.added.length + plan.changed.length > 0;
  return (
    <>
      <p className={classes.lead}>{t('lead')}</p>
      <p className={classes.lead}>{t('known')}</p>
      <Templates school={school} />
      {reading ? (
        <p role="status">
          <Loader size="sm" /> {t('reading', { file: reading.name })}
        </p>
      ) : (
        shown && <RoomsPlanView file={shown.file.name} plan={shown.plan} />
      )}
      <div className={classes.foot}>
        <FileButton accept=".csv,.xlsx" onChange={(file) => file && read(file)}>
          {(button) => (
            <Button
              {...button}
              variant={may ? 'default' : 'filled'}
              leftSection={<IconUpload size={20} aria-hidden />}
            >
              {t(shown ? 'other' : 'choose')}
            </Button>
          )}
        </FileButton>
        {shown && may && (
          <Button loading={busy} onClick={() => go(shown)}>
            {t('apply')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Rooms in from a file. */
export function ImportDrawer({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('roomsFile');
  return (
    <SideDrawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={560}
      title={<b className={classes.title}>{t('title')}</b>}
    >
      {opened && <ImportSteps onDone={onClose} />}
    </SideDrawer>
  );
}
