import { Button, FileButton, Loader } from '@mantine/core';
import { IconDownload, IconPlugConnected, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountsTemplate, useApplyRoster, useUploadRoster } from '~/api/administration';
import type { RosterPlan } from '~/api/adminTypes';
import { useHere } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import './connections/connectionWords';
import { CredentialSheets } from './CredentialSheets';
import { PinSheets } from './PinSheets';
import { PlanView } from './PlanView';
import classes from './Rosters.module.css';
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

/** The way to where rosters are fetched by themselves, for admins of the district. */
function ToConnections() {
  const { t } = useTranslation('connections');
  const { me } = useHere();
  const { go } = useAddress();
  return me.district ? (
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
  ) : null;
}

/** From a file, by way of what it would change, to a roster in use; then the sheets to hand out. */
export function RostersPage() {
  const { t } = useTranslation('rosters');
  const { me, school } = useHere();
  const upload = useUploadRoster(me, school.id);
  const apply = useApplyRoster(me, school.id);
  const note = useProblemNote();
  const [plan, setPlan] = useState<RosterPlan>();
  const applied = () => {
    notice({ message: t('applied') });
    setPlan(undefined);
  };
  return (
    <>
      <div className={classes.screenOnly}>
        <Titled>
          <h1 className={page.head}>{t('title')}</h1>
          <ManualLink to="admin#rosters" about={t('title')} />
        </Titled>
        <p className={page.lead}>{t('lead')}</p>
        {plan ? (
          <PlanView
            plan={plan}
            applying={apply.isPending}
            onApply={() => apply.mutate(plan, { onSuccess: applied, onError: note })}
            onOther={() => setPlan(undefined)}
          />
        ) : (
          <>
            <DropZone
              reading={upload.isPending ? upload.variables.name : undefined}
              onFile={(file) => upload.mutate(file, { onSuccess: setPlan, onError: note })}
            />
            <Templates school={school.id} />
            <ToConnections />
          </>
        )}
      </div>
      <CredentialSheets />
      <PinSheets />
    </>
  );
}
