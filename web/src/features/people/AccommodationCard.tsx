import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccommodation } from '~/api/accommodations';
import { useNames } from '~/api/people';
import type { PersonRecord } from '~/api/peopleAdmin';
import { useMay, useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { Loaded, RowSkeletons } from '~/ui/states';
import { AccommodationFields } from './AccommodationFields';
import classes from './People.module.css';
import './accommodationWords';

function Asked({ student }: { student: string }) {
  const { t } = useTranslation('accommodations');
  const school = useSchoolId();
  const may = useMay('admin-limits');
  const read = useAccommodation(school, student, true);
  const names = useNames(school, read.data?.value.readers ?? []);
  if (isProblem(read.error) && read.error.status === 404) {
    return <p role="status">{t('notNamed')}</p>;
  }
  return (
    <Loaded query={read} skeleton={<RowSkeletons rows={2} />}>
      {(accommodation) =>
        names && <AccommodationFields student={student} read={accommodation} names={names} readOnly={!may} />
      }
    </Loaded>
  );
}

/** What makes the rules milder for a student, shown to those who may read it, and only when they ask. */
export function AccommodationCard({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('accommodations');
  const [asked, setAsked] = useState(false);
  return (
    <section className={`${page.card} ${classes.screenOnly}`}>
      <Titled>
        <h2>{t('title')}</h2>
        <ManualLink to="admin#accommodations" about={t('title')} />
      </Titled>
      <p className={page.muted}>{t('lead')}</p>
      {asked ? (
        <Asked student={person.id} />
      ) : (
        <Button w="fit-content" maw="100%" variant="default" onClick={() => setAsked(true)}>
          {t('look')}
        </Button>
      )}
    </section>
  );
}
