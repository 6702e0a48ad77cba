import { Button, Select, TextInput } from '@mantine/core';
import { IconClipboardList, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attendanceExport, type DeskEntry, type DeskKind, useDeskEntries } from '~/api/attendance';
import { useSchoolId } from '~/api/school';
import { useNow } from '~/lib/clock';
import { dayOf } from '~/lib/wallTime';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { useZone } from '~/ui/WhenFields';
import classes from './Desk.module.css';
import { EntryRow } from './EntryRow';
import { returned, shownOf } from './entries';

const KINDS: DeskKind[] = ['late', 'early', 'absent', 'back'];

function Rows({ entries, onPrint }: { entries: DeskEntry[]; onPrint: (entry: string) => void }) {
  const { t } = useTranslation('attendance');
  const [kind, setKind] = useState('');
  const [name, setName] = useState('');
  const shown = shownOf(entries, kind, name);
  if (entries.length === 0) {
    return <EmptyState icon={IconClipboardList} title={t('none')} detail={t('noneDetail')} />;
  }
  return (
    <>
      <div className={classes.filters}>
        <Select
          aria-label={t('kind')}
          allowDeselect={false}
          data={[
            { value: '', label: t('everything') },
            ...KINDS.map((value) => ({ value, label: t(`did.${value}`) })),
          ]}
          value={kind}
          onChange={(value) => setKind(value ?? '')}
        />
        <TextInput
          type="search"
          aria-label={t('filter')}
          placeholder={t('filter')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <p className={classes.muted} role="status">
        {shown.length === 0 ? t('noneFits') : t('count', { count: shown.length })}
      </p>
      <ul className={classes.list}>
        {shown.map((entry) => (
          <li key={entry.id}>
            <EntryRow entry={entry} returned={returned(entry, entries)} onPrint={onPrint} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What was recorded on a day, today's at first. */
export function EntryList({ onPrint }: { onPrint: (entry: string) => void }) {
  const { t } = useTranslation('attendance');
  const school = useSchoolId();
  const today = dayOf(new Date(useNow(60_000)).toISOString(), useZone());
  const [day, setDay] = useState('');
  const entries = useDeskEntries(school, day || undefined);
  return (
    <section className={classes.recorded}>
      <div className={classes.head}>
        <h2>{t('list')}</h2>
        <TextInput
          type="date"
          aria-label={t('day')}
          max={today}
          value={day || today}
          onChange={(event) => setDay(event.currentTarget.value === today ? '' : event.currentTarget.value)}
        />
        <Button
          component="a"
          href={attendanceExport(school, day || today, day || today)}
          download
          variant="default"
          leftSection={<IconDownload size="1.125rem" aria-hidden />}
        >
          {t('export')}
        </Button>
      </div>
      <Loaded query={entries} skeleton={<RowSkeletons rows={5} face={36} />}>
        {(all) => <Rows entries={all} onPrint={onPrint} />}
      </Loaded>
    </section>
  );
}
