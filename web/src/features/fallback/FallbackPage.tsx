import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EnterList } from './EnterList';
import classes from './Fallback.module.css';
import { PrintList } from './PrintList';
import './words';

/** The list for a day without Corridor: printed before, entered afterwards. */
export function FallbackPage() {
  const { t } = useTranslation('fallback');
  const [view, setView] = useState('print');
  return (
    <div className={classes.page}>
      <div className={classes.screenOnly}>
        <Titled>
          <h1>{t('title')}</h1>
          <ManualLink to="teacher#without-corridor" about={t('title')} />
        </Titled>
        <p className={classes.lead}>{t('lead')}</p>
        <SegmentedControl
          aria-label={t('title')}
          value={view}
          onChange={setView}
          data={[
            { value: 'print', label: t('print') },
            { value: 'enter', label: t('enter') },
          ]}
        />
      </div>
      {view === 'print' ? <PrintList /> : <EnterList />}
    </div>
  );
}
