import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconPencil } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { type PersonRecord, usePerson } from '~/api/peopleAdmin';
import { useDeletePhoto } from '~/api/photos';
import { useSchoolId } from '~/api/school';
import type { Role } from '~/api/types';
import { useAddress } from '~/lib/address';
import { Chip } from '~/ui/Chip';
import { Face } from '~/ui/Face';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import { AccommodationCard } from './AccommodationCard';
import { CoverCard } from './CoverCard';
import { FactorsCard } from './FactorsCard';
import { PasswordCard } from './PasswordCard';
import classes from './People.module.css';
import { PersonDrawer } from './PersonDrawer';
import { PersonFacts } from './PersonFacts';
import { PinCard } from './PinCard';
import { StateCard } from './StateCard';
import './words';

function DeletePhoto({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('people');
  const remove = useDeletePhoto(useSchoolId(), person.id);
  const note = useProblemNote();
  return (
    <Button
      variant="subtle"
      color="red"
      className={classes.screenOnly}
      loading={remove.isPending}
      onClick={() =>
        window.confirm(t('photoSure', { name: person.name })) && remove.mutate(undefined, { onError: note })
      }
    >
      {t('photoDelete')}
    </Button>
  );
}

function Shown({ person, family }: { person: Versioned<PersonRecord>; family: ReactNode }) {
  const { t } = useTranslation('people');
  const [editing, setEditing] = useState(false);
  const { value } = person;
  return (
    <>
      <div className={classes.top}>
        <Face name={value.name} photo={value.photo} size={64} />
        <div className={classes.who}>
          <h1>{value.name}</h1>
          <Chip tone={value.state === 'active' ? 'pine' : 'closed'}>{t(`states.${value.state}`)}</Chip>
        </div>
        {value.photo && <DeletePhoto person={value} />}
        <Button
          variant="default"
          className={classes.screenOnly}
          leftSection={<IconPencil size={18} aria-hidden />}
          onClick={() => setEditing(true)}
        >
          {t('edit')}
        </Button>
      </div>
      <PersonFacts person={value} />
      {value.roles.includes('student') && <AccommodationCard person={value} />}
      {value.roles.includes('student') && value.state !== 'left' && family}
      {value.roles.some((role) => COVERED.includes(role)) && <CoverCard person={value} />}
      <StateCard key={value.state} person={value} />
      <PasswordCard person={value} />
      {value.roles.some((role) => role !== 'student' && role !== 'guardian') && (
        <FactorsCard person={value} />
      )}
      <PinCard person={value} />
      <PersonDrawer
        opened={editing}
        person={person}
        onClose={() => setEditing(false)}
        onSaved={() => undefined}
      />
    </>
  );
}

/** Who has to do with acting for a teacher. */
const COVERED: Role[] = ['assistant', 'substitute', 'teacher'];

/**
 * Everything a school knows of one person, and what may be changed about it.
 *
 * @param family shown for students
 */
export function PersonPage({ id, family }: { id: string; family: ReactNode }) {
  const { t } = useTranslation('people');
  const { go } = useAddress();
  const person = usePerson(useSchoolId(), id);
  return (
    <>
      <UnstyledButton className={`${classes.back} ${classes.screenOnly}`} onClick={() => go('/admin/people')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('back')}
      </UnstyledButton>
      <Loaded query={person} skeleton={<RowSkeletons rows={4} face={64} />}>
        {(read) => <Shown person={read} family={family} />}
      </Loaded>
    </>
  );
}
