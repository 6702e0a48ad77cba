import { useTranslation } from 'react-i18next';
import type { Person, Room } from '~/api/types';
import { Face } from '~/ui/Face';
import { RouteLine } from '~/ui/RouteLine';
import classes from './Write.module.css';

export interface FoundProps {
  id: string;
  people: Person[];
  room: Room | undefined;
  minutes: number | undefined;
  marked: number;
  /** What fits nobody, if so. */
  nothing: string;
  onTake: (person: Person) => void;
}

/** Students that fit the line, each with the pass it would write. */
export function Found({ id, people, room, minutes, marked, nothing, onTake }: FoundProps) {
  const { t } = useTranslation('write');
  const { t: ui } = useTranslation('ui');
  return (
    <>
      <div id={id} role="listbox" aria-label={t('found')} className={classes.found}>
        {people.map((person, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the line above has the keys, as comboboxes do
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === marked}
            className={classes.option}
            onClick={() => onTake(person)}
          >
            <Face name={person.name} photo={person.photo} size={36} />
            <span className={classes.optionName}>
              <b>{person.name}</b>
              {person.grade && <span>{t('grade', { grade: person.grade })}</span>}
            </span>
            {room && <RouteLine destination={room} hide="origin" />}
            {room && minutes && (
              <span className={classes.optionMinutes}>{ui('time.minutes', { count: minutes })}</span>
            )}
          </div>
        ))}
      </div>
      {people.length === 0 && nothing && <p className={classes.none}>{t('none', { typed: nothing })}</p>}
    </>
  );
}
