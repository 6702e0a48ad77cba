import { Button, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGroups } from '~/api/groups';
import { type IdCardSheet, type SheetOf, useIdCardSheet } from '~/api/idCards';
import { useGrades } from '~/api/people';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import { IdCard } from './IdCard';
import classes from './IdCard.module.css';

const ALL = 'all';
const STAFF = 'staff';

function wanted(whose: string): SheetOf {
  const [kind, id] = [whose.slice(0, whose.indexOf(':')), whose.slice(whose.indexOf(':') + 1)];
  if (whose === STAFF) {
    return { staff: true };
  }
  return kind === 'grade' ? { grade: id } : kind === 'group' ? { group: id } : {};
}

function Sheet({ sheet }: { sheet: IdCardSheet }) {
  const { t } = useTranslation('idcards');
  if (sheet.items.length === 0) {
    return <p role="status">{t('settings.none')}</p>;
  }
  return (
    <>
      <div className={`${classes.top} ${classes.screenOnly}`}>
        <p role="status">{t('settings.made', { count: sheet.items.length })}</p>
        <Button leftSection={<IconPrinter size="1.25rem" aria-hidden />} onClick={() => window.print()}>
          {t('settings.print')}
        </Button>
      </div>
      <div className={classes.sheet}>
        {sheet.items.map((card) => (
          <IdCard key={card.id} school={sheet.school} design={sheet.design} card={card} />
        ))}
      </div>
    </>
  );
}

/** Sheets of cards of a grade, a group, all students or the staff. */
export function PrintCards() {
  const { t } = useTranslation('idcards');
  const school = useSchoolId();
  const grades = useGrades(school);
  const groups = useGroups(school).data ?? [];
  const make = useIdCardSheet(school);
  const note = useProblemNote();
  const [whose, setWhose] = useState(ALL);
  return (
    <>
      <section className={`${page.card} ${classes.screenOnly}`}>
        <h2>{t('settings.sheets')}</h2>
        <p className={page.muted}>{t('settings.sheetsWhy')}</p>
        <div className={classes.choose}>
          <Select
            label={t('settings.who')}
            allowDeselect={false}
            searchable
            data={[
              { value: ALL, label: t('settings.all') },
              { value: STAFF, label: t('settings.staffAll') },
              ...grades.map((grade) => ({
                value: `grade:${grade}`,
                label: t('settings.ofGrade', { grade }),
              })),
              ...groups.map(({ id, name }) => ({ value: `group:${id}`, label: name })),
            ]}
            value={whose}
            onChange={(value) => setWhose(value ?? ALL)}
          />
          <Button loading={make.isPending} onClick={() => make.mutate(wanted(whose), { onError: note })}>
            {t('settings.make')}
          </Button>
        </div>
      </section>
      {make.data && <Sheet sheet={make.data} />}
    </>
  );
}
