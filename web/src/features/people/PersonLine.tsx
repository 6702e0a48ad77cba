import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '~/api/types';
import { Chip } from '~/ui/Chip';
import { Face } from '~/ui/Face';
import classes from './People.module.css';

/** One person in the list. */
export function PersonLine({ person, onOpen }: { person: Person; onOpen: () => void }) {
  const { t } = useTranslation('people');
  const about = [
    ...person.roles.map((role) => t(`roles.${role}`)),
    person.grade && t('gradeName', { grade: person.grade }),
    person.number,
  ].filter(Boolean);
  return (
    <li>
      <UnstyledButton className={classes.open} onClick={onOpen}>
        <Face name={person.name} photo={person.photo} />
        <span>
          <span className={classes.name}>{person.name}</span>
          <br />
          <span className={classes.quiet}>{about.join(' · ')}</span>
        </span>
        {person.state !== 'active' && <Chip tone="closed">{t(`states.${person.state}`)}</Chip>}
      </UnstyledButton>
    </li>
  );
}
