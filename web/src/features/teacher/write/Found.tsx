import { useTranslation } from 'react-i18next';
import { useHall } from '~/api/hall';
import { out } from '~/api/hallViews';
import { useSchoolId } from '~/api/school';
import type { PassCard, Person, Room, Whereabouts } from '~/api/types';
import { Face } from '~/ui/Face';
import { RouteLine } from '~/ui/RouteLine';
import classes from './Write.module.css';

export interface FoundProps {
  id: string;
  people: Person[];
  room: Room | undefined;
  minutes: number | undefined;
  marked: number;
  /** Where they should be now. */
  where: Map<string, Whereabouts>;
  /** What fits nobody, if so. */
  nothing: string;
  onTake: (person: Person) => void;
}

/** Out and where, else where the student should be, else the grade. */
function useWhereWords(where: Map<string, Whereabouts>) {
  const { t } = useTranslation('write');
  const hall = useHall(useSchoolId(), out);
  const destinations = new Map<string, PassCard>((hall.data ?? []).map((pass) => [pass.student.id, pass]));
  return (person: Person): string => {
    const pass = destinations.get(person.id);
    if (pass) {
      return pass.destination ? t('out', { room: pass.destination.name }) : t('outSomewhere');
    }
    const { room, section } = where.get(person.id) ?? {};
    const should = room && [room.number || room.name, section].filter(Boolean).join(', ');
    return should || (person.grade ? t('grade', { grade: person.grade }) : '');
  };
}

/** Students that fit the line, each with the pass it would write. */
export function Found({ id, people, room, minutes, marked, where, nothing, onTake }: FoundProps) {
  const { t } = useTranslation('write');
  const { t: ui } = useTranslation('ui');
  const say = useWhereWords(where);
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
              <span>{say(person)}</span>
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
