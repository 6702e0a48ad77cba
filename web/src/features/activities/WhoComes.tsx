import { useTranslation } from 'react-i18next';
import { type Activity, type Attendance, nextOf, useComing } from '~/api/activities';
import { useSchoolId } from '~/api/school';
import { Chip } from '~/ui/Chip';
import { Face } from '~/ui/Face';
import page from '~/ui/FormPage.module.css';
import { Loaded, RowSkeletons } from '~/ui/states';
import { useWhenWords } from '~/ui/useWhen';
import './words';

type Here = Attendance['here'];

const ORDER: Here[] = ['missing', 'no-pass', 'waits-for-teacher', 'on-the-way', 'expected', 'here'];
const TONES: Record<string, 'pine' | 'ask' | 'closed'> = {
  here: 'pine',
  missing: 'closed',
  'no-pass': 'closed',
  'waits-for-teacher': 'ask',
  'on-the-way': 'ask',
};

/** Who is expected at the next meeting, on the way, here, or missing. */
export function WhoComes({ activity }: { activity: Activity }) {
  const { t } = useTranslation('activities');
  const when = useWhenWords();
  const next = nextOf(activity.meetings);
  const coming = useComing(useSchoolId(), activity.id, next?.id);
  if (!next) {
    return null;
  }
  const count = (all: Attendance[], ...which: Here[]) =>
    all.filter(({ here }) => which.includes(here)).length;
  return (
    <section className={page.card}>
      <h2>{`${t('coming')}: ${when(next.startsAt)}`}</h2>
      <Loaded query={coming} skeleton={<RowSkeletons rows={3} />}>
        {(all) => (
          <>
            <p className={page.muted} aria-live="polite">
              {t('counts', {
                here: count(all, 'here'),
                way: count(all, 'on-the-way'),
                expected: count(all, 'expected', 'waits-for-teacher'),
                missing: count(all, 'missing', 'no-pass'),
              })}
            </p>
            <ul className={page.list}>
              {[...all]
                .sort((one, other) => ORDER.indexOf(one.here) - ORDER.indexOf(other.here))
                .map(({ student, here }) => (
                  <li key={student.id} className={page.row}>
                    <span>
                      <Face name={student.name} photo={student.photo} size={28} /> {student.name}
                    </span>
                    <Chip tone={TONES[here]}>{t(`here.${here}`)}</Chip>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}
