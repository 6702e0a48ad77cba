import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePeople } from '~/api/people';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { PersonRow } from '~/ui/PersonRow';
import classes from './Hallway.module.css';

/** Students who fit what is typed and are not out. */
export function WhoElse({ typed, out }: { typed: string; out: PassCard[] }) {
  const { t } = useTranslation('monitor');
  const [settled] = useDebouncedValue(typed, 200);
  const found = usePeople(useSchoolId(), { role: 'student', q: settled, limit: 8 }, settled.length > 1);
  const away = new Set(out.map((pass) => pass.student.id));
  const others = (found.data?.items ?? []).filter((person) => !away.has(person.id));
  if (others.length === 0) {
    return null;
  }
  return (
    <section>
      <div className={classes.head}>
        <h2>{t('notOut')}</h2>
      </div>
      <ul className={classes.list}>
        {others.map((person) => (
          <li key={person.id}>
            <PersonRow
              name={person.name}
              photo={person.photo}
              below={person.grade ? t('grade', { grade: person.grade }) : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
