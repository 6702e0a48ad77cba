import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import { Chip } from '~/ui/Chip';
import { Face } from '~/ui/Face';
import page from '~/ui/FormPage.module.css';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './People.module.css';
import { PersonFacts } from './PersonFacts';
import './words';

/** What the school knows of one student, to read. */
export function RecordPage({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const { go } = useAddress();
  const person = usePerson(useSchoolId(), id);
  return (
    <div className={page.inStaff}>
      <UnstyledButton className={`${classes.back} ${classes.screenOnly}`} onClick={() => go('/records')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('records.back')}
      </UnstyledButton>
      <Loaded query={person} skeleton={<RowSkeletons rows={4} face={64} />}>
        {({ value }) => (
          <>
            <div className={classes.top}>
              <Face name={value.name} photo={value.photo} size={64} />
              <div className={classes.who}>
                <h1>{value.name}</h1>
                <Chip tone={value.state === 'active' ? 'pine' : 'closed'}>{t(`states.${value.state}`)}</Chip>
              </div>
            </div>
            <PersonFacts person={value} />
          </>
        )}
      </Loaded>
    </div>
  );
}
