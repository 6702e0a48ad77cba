import { ActionIcon, Button } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import '~/ui/laterStyles';
import '@mantine/notifications/styles.css';
import { IconEye, IconRefresh, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Eyes, usePreviewOf } from '~/api/previews';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import { useTimeWords } from '~/lib/time';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import classes from './Preview.module.css';
import { PreviewScreen } from './PreviewScreen';
import { Whose } from './Whose';
import './words';

/** What to begin with: the address may ask for a teacher's. */
function beginning(): Eyes['kind'] {
  return new URLSearchParams(location.search).get('as') === 'teacher' ? 'teacher' : 'some-student';
}

/** Another person's screen in a frame that says so. */
export function PreviewPage() {
  const { t } = useTranslation('preview');
  const { time } = useTimeWords();
  const { go } = useAddress();
  const [kind, setKind] = useState(beginning);
  const [eyes, setEyes] = useState<Eyes | undefined>(
    kind === 'some-student' ? { kind: 'some-student' } : undefined,
  );
  const preview = usePreviewOf(useSchoolId(), eyes);
  return (
    <>
      <Notifications position="bottom-right" limit={3} />
      <header className={classes.bar}>
        <IconEye aria-hidden />
        <p>
          <b>{t('title')}</b> {t('what')} {eyes?.kind === 'student' && t('kept')}{' '}
          {preview.data && t('asOf', { time: time(preview.data.at) })}
        </p>
        {eyes && (
          <Button
            variant="default"
            leftSection={<IconRefresh size="1.125rem" />}
            loading={preview.isFetching}
            onClick={() => void preview.refetch()}
          >
            {t('again')}
          </Button>
        )}
        <ActionIcon variant="default" size={40} aria-label={t('close')} onClick={() => go('/admin/start')}>
          <IconX />
        </ActionIcon>
      </header>
      <Whose
        kind={kind}
        onLook={(next, chosen) => {
          setKind(chosen);
          setEyes(next);
        }}
      />
      {eyes ? (
        <Loaded query={preview} skeleton={<RowSkeletons rows={5} />}>
          {(data) => <PreviewScreen key={preview.dataUpdatedAt} preview={data} />}
        </Loaded>
      ) : (
        <main id="content">
          <h1 className="visually-hidden">{t('title')}</h1>
          <EmptyState icon={IconEye} title={t('choose')} detail={t('chooseDetail')} />
        </main>
      )}
    </>
  );
}
