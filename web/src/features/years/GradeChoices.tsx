import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { YearOffer } from '~/api/rollover';
import page from '~/ui/FormPage.module.css';
import { type Choosing, gradesOf, LEAVE } from './choices';

interface GradeChoicesProps {
  offer: YearOffer;
  becomes: Choosing['becomes'];
  onChange: (becomes: Choosing['becomes']) => void;
}

/** What becomes of each grade: another one, the same, or out. */
export function GradeChoices({ offer, becomes, onChange }: GradeChoicesProps) {
  const { t } = useTranslation('years');
  const grades = gradesOf(offer);
  const options = (own: string) => [
    ...grades.map((grade) => ({
      value: grade,
      label: grade === own ? t('stay', { grade }) : t('toGrade', { grade }),
    })),
    { value: LEAVE, label: t('leave') },
  ];
  return (
    <section className={page.card}>
      <h2>{t('gradesTitle')}</h2>
      <p className={page.muted}>{t('gradesLead')}</p>
      {offer.grades.map(({ grade, students }) => (
        <Select
          key={grade}
          label={t('grade', { grade })}
          description={t('students', { count: students })}
          aria-label={t('becomes', { grade })}
          allowDeselect={false}
          data={options(grade)}
          value={becomes[grade] ?? grade}
          onChange={(to) => onChange({ ...becomes, [grade]: to ?? grade })}
        />
      ))}
      {offer.ungraded > 0 && <p className={page.muted}>{t('ungraded', { count: offer.ungraded })}</p>}
    </section>
  );
}
