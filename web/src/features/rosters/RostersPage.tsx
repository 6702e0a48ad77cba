import { Button, FileButton, Loader } from '@mantine/core';
import { IconDownload, IconHistory, IconPlugConnected, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsTemplate } from '~/api/administration';
import { runsFor, useUploadRoster } from '~/api/rosterRuns';
import { useHere } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { useProblemNote } from '~/ui/problemNote';
import './connections/connectionWords';
import { CredentialSheets } from './CredentialSheets';
import { PinSheets } from './PinSheets';
import classes from './Rosters.module.css';
import { UploadRun, useCurrentUpload } from './UploadRun';
import './words';

function DropZone({ onFile, reading }: { onFile: (file: File) => void; reading?: string }) {
  const { t } = useTranslation('rosters');
  const [over, setOver] = useState(false);
  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) {
      onFile(file);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its twin in the button
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {reading ? (
        <span role="status">
          <Loader size="sm" /> {t('reading', { file: reading })}
        </span>
      ) : (
        <>
          <FileButton onChange={(file) => file && onFile(file)} accept=".zip,.csv,.xlsx">
            {(button) => (
              <Button {...button} leftSection={<IconUpload size={20} aria-hidden />}>
                {t('choose')}
              </Button>
            )}
          </FileButton>
          <span className={page.muted}>{t('drop')}</span>
        </>
      )}
    </div>
  );
}

/** Empty files to fill in, for schools without a system that exports any. */
function Templates({ school }: { school: string }) {
  const { t } = useTranslation('rosters');
  return (
    <section className={classes.templates}>
      <p className={page.muted}>{t('templateLead')}</p>
      {(['xlsx', 'csv'] as const).map((format) => (
        <Button
          key={format}
          component="a"
          href={accountsTemplate(school, format)}
          download
          variant="default"
          leftSection={<IconDownload size={20} aria-hidden />}
        >
          {t('template', { format: format === 'xlsx' ? 'Excel' : 'CSV' })}
        </Button>
      ))}
    </section>
  );
}

/** The ways to what rosters did, and for admins of the district to where they are fetched by themselves. */
function Ways() {
  const { t } = useTranslation('connections');
  const { me } = useHere();
  const { go } = useAddress();
  return (
    <>
      {me.district && (
        <section className={classes.templates}>
          <p className={page.muted}>{t('openWhy')}</p>
          <Button
            variant="default"
            leftSection={<IconPlugConnected size={20} aria-hidden />}
            onClick={() => go('/admin/rosters/connections')}
          >
            {t('open')}
          </Button>
        </section>
      )}
      <section className={classes.templates}>
        <p className={page.muted}>{t('history.openWhy')}</p>
        <Button
          variant="default"
          leftSection={<IconHistory size={20} aria-hidden />}
          onClick={() => go('/admin/rosters/history')}
        >
          {t('history.open')}
        </Button>
      </section>
    </>
  );
}

/** From a file, by way of what it would change, to a roster in use; then the sheets to hand out. */
export function RostersPage() {
  const { t } = useTranslation('rosters');
  const { me, school } = useHere();
  const at = runsFor(me, school.id);
  const upload = useUploadRoster(at);
  const note = useProblemNote();
  const [run, setRun] = useCurrentUpload(at);
  const choose = (
    <>
      <DropZone
        reading={upload.isPending ? upload.variables.name : undefined}
        onFile={(file) => upload.mutate(file, { onSuccess: ({ id }) => setRun(id), onError: note })}
      />
      <Templates school={school.id} />
      <Ways />
    </>
  );
  return (
    <>
      <div className={classes.screenOnly}>
        <Titled>
          <h1 className={page.head}>{t('title')}</h1>
          <ManualLink to="admin#rosters" about={t('title')} />
        </Titled>
        <p className={page.lead}>{t('lead')}</p>
        {run ? (
          <UploadRun key={run} at={at} id={run} onOther={() => setRun(undefined)}>
            {choose}
          </UploadRun>
        ) : (
          choose
        )}
      </div>
      <CredentialSheets />
      <PinSheets />
    </>
  );
}
