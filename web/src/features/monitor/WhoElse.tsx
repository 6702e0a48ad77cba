import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPencil, IconUsers, IconWalk } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePeople, useWhereabouts } from '~/api/people';
import { useSchoolId } from '~/api/school';
import type { Classmate, PassCard, Whereabouts } from '~/api/types';
import { useAlertRooms } from '~/api/walkouts';
import { PersonRow } from '~/ui/PersonRow';
import { useMissing } from '~/ui/walkout/useMissing';
import classes from './Hallway.module.css';

export type OnWrite = (student: Classmate, originId: string | undefined, escort?: true) => void;

function useWhereWords() {
  const { t } = useTranslation('monitor');
  return (where: Whereabouts | undefined) => {
    const { room, section } = where ?? {};
    if (!room) {
      return where ? t('noClass') : undefined;
    }
    const door = [room.name, room.number].filter(Boolean).join(', ');
    return t('shouldBe', { room: door, section });
  };
}

/** Students who fit what is typed and are not out: where they should be, and a pass from there in one tap. */
export function WhoElse({ typed, out, onWrite }: { typed: string; out: PassCard[]; onWrite?: OnWrite }) {
  const { t } = useTranslation('monitor');
  const { t: walkout } = useTranslation('walkout');
  const school = useSchoolId();
  const [settled] = useDebouncedValue(typed, 200);
  const found = usePeople(school, { role: 'student', q: settled, limit: 8 }, settled.length > 1);
  const away = new Set(out.map((pass) => pass.student.id));
  const others = (found.data?.items ?? []).filter((person) => !away.has(person.id));
  const where = useWhereabouts(
    school,
    others.map((person) => person.id),
  );
  const say = useWhereWords();
  const alert = useAlertRooms(school);
  const { start, busy } = useMissing(() => undefined, false);
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
          <li key={person.id} className={classes.other}>
            <div className={classes.otherWho}>
              <PersonRow
                name={person.name}
                photo={person.photo}
                below={
                  say(where.get(person.id)) ??
                  (person.grade ? t('grade', { grade: person.grade }) : undefined)
                }
              />
            </div>
            {onWrite && (
              <div className={classes.otherActs}>
                {alert.length === 1 && (
                  <Button
                    variant="default"
                    px="sm"
                    h={44}
                    loading={busy}
                    aria-label={walkout('missing.openOf', { name: person.name })}
                    leftSection={<IconWalk size="1.125rem" color="var(--walk)" />}
                    onClick={() => start({ studentId: person.id })}
                  >
                    {t('missing')}
                  </Button>
                )}
                <Button
                  variant="default"
                  px="sm"
                  h={44}
                  leftSection={<IconPencil size="1.125rem" />}
                  onClick={() => onWrite(person, where.get(person.id)?.room?.id)}
                >
                  {t('write')}
                </Button>
                <Button
                  variant="default"
                  px="sm"
                  h={44}
                  leftSection={<IconUsers size="1.125rem" />}
                  aria-label={t('escortThis', { name: person.name })}
                  onClick={() => onWrite(person, where.get(person.id)?.room?.id, true)}
                >
                  {t('escort')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
