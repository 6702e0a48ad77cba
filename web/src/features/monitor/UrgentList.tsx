import { Button } from '@mantine/core';
import { IconBolt, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUrgentPasses } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import { PersonRow } from '~/ui/PersonRow';
import { Notices } from '~/ui/pass/Notices';
import { PassRoute } from '~/ui/RouteLine';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Hallway.module.css';

function Passes() {
  const { t } = useTranslation('monitor');
  const { day, time } = useTimeWords();
  const passes = useUrgentPasses(useSchoolId());
  return (
    <Loaded query={passes} skeleton={<RowSkeletons rows={3} />}>
      {(list) =>
        list.length === 0 ? (
          <p className={classes.none}>{t('urgentNone')}</p>
        ) : (
          <ul className={classes.list}>
            {list.map((pass) => (
              <li key={pass.id}>
                <PersonRow
                  name={pass.student.name}
                  photo={pass.student.photo}
                  below={
                    <>
                      <PassRoute pass={pass} />
                      <Notices pass={pass} />
                    </>
                  }
                  right={pass.startedAt ? `${day(pass.startedAt)}, ${time(pass.startedAt)}` : undefined}
                />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

/** Urgent passes of the last thirty days, for review. */
export function UrgentList() {
  const { t } = useTranslation('monitor');
  const [opened, setOpened] = useState(false);
  return (
    <section>
      <div className={classes.head}>
        <Button
          variant="subtle"
          px={0}
          aria-expanded={opened}
          leftSection={<IconBolt size="1.125rem" />}
          rightSection={<IconChevronDown size="1rem" />}
          onClick={() => setOpened(!opened)}
        >
          {t('urgentReview')}
        </Button>
      </div>
      {opened && <Passes />}
    </section>
  );
}
