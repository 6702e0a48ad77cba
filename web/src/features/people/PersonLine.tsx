import { memo, type Ref } from 'react';
import type { Person } from '~/api/types';
import { Chip } from '~/ui/Chip';
import { Face } from '~/ui/Face';
import classes from './People.module.css';

interface PersonLineProps {
  ref: Ref<HTMLLIElement>;
  person: Person;
  /** Roles, grade and number, in words. */
  about: string;
  /** The state in words, unless it is the usual one. */
  state?: string;
  /** Its place in the list, from 0. */
  place: number;
  /** How many there are, if that is known yet. */
  of?: number;
  /** How far below the top of the list it stands, in pixels. */
  offset: number;
  onOpen: (id: string) => void;
}

/** One person in the list. As plain as can be: many come into sight at once while one scrolls. */
export const PersonLine = memo(function PersonLine({
  ref,
  person,
  place,
  of,
  offset,
  ...line
}: PersonLineProps) {
  return (
    <li
      ref={ref}
      data-index={place}
      aria-posinset={place + 1}
      aria-setsize={of ?? -1}
      style={{ transform: `translateY(${offset}px)` }}
    >
      <button type="button" className={classes.open} onClick={() => line.onOpen(person.id)}>
        <Face name={person.name} photo={person.photo} />
        <span>
          <span className={classes.name}>{person.name}</span>
          <br />
          <span className={classes.quiet}>{line.about}</span>
        </span>
        {line.state && <Chip tone="closed">{line.state}</Chip>}
      </button>
    </li>
  );
});
