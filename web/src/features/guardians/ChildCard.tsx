import { Button } from '@mantine/core';
import { IconEyeOff, IconWalk } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Child, type ChildsPass, useChildsPasses } from '~/api/guardians';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import { Chip } from '~/ui/Chip';
import { Face } from '~/ui/Face';
import { Loaded, RowSkeletons } from '~/ui/states';
import { byDay } from './byDay';
import classes from './Guardians.module.css';

const FIRST = 8;

function Status({ child }: { child: Child }) {
  const { t } = useTranslation('guardians');
  const { time } = useTimeWords();
  const { out } = child;
  if (!out) {
    return <Chip>{t('home.notOut')}</Chip>;
  }
  return (
    <span className={classes.out}>
      <Chip tone="pine" icon={IconWalk}>
        {out.until
          ? t('home.outUntil', { time: time(out.until) })
          : t('home.outSince', { time: time(out.since) })}
      </Chip>
      {out.until && <span className={classes.quiet}>{t('home.left', { time: time(out.since) })}</span>}
    </span>
  );
}

function Row({ pass }: { pass: ChildsPass }) {
  const { t } = useTranslation('guardians');
  const { time } = useTimeWords();
  const times = t('home.times', { from: time(pass.startedAt), to: time(pass.endedAt) });
  return (
    <li className={classes.row}>
      <span className={classes.what}>
        <b>
          {!pass.to && <IconEyeOff size="1rem" aria-hidden />}
          {pass.to ?? t('home.out')}
        </b>
        <span className={classes.quiet}>
          {times}
          {pass.from && <> · {t('home.from', { room: pass.from })}</>}
        </span>
      </span>
      <span className={classes.minutes}>{t('home.minutes', { count: pass.minutes })}</span>
    </li>
  );
}

function Passes({ child }: { child: Child }) {
  const { t } = useTranslation('guardians');
  const { day } = useTimeWords();
  const passes = useChildsPasses(useSchoolId(), child.id);
  const [all, setAll] = useState(false);
  return (
    <Loaded query={passes} skeleton={<RowSkeletons rows={3} />}>
      {(items) => (
        <>
          {items.length === 0 && <p className={classes.quiet}>{t('home.passesNone')}</p>}
          {byDay(all ? items : items.slice(0, FIRST), (pass) => day(pass.startedAt)).map((one) => (
            <section key={one.day} className={classes.day}>
              <h3>{one.day}</h3>
              <ul>
                {one.passes.map((pass) => (
                  <Row key={pass.startedAt} pass={pass} />
                ))}
              </ul>
            </section>
          ))}
          {items.some((pass) => !pass.to || !pass.from) && (
            <p className={classes.quiet}>{t('home.hidden')}</p>
          )}
          {!all && items.length > FIRST && (
            <Button variant="default" h={44} onClick={() => setAll(true)}>
              {t('list.more')}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}

/** A child: whether out now, where the school tells, and the passes of the last weeks. */
export function ChildCard({ child, live }: { child: Child; live: boolean }) {
  const { t } = useTranslation('guardians');
  return (
    <article className={classes.child} aria-labelledby={`child-${child.id}`}>
      <div className={classes.who}>
        <Face name={child.name} size={44} />
        <h2 id={`child-${child.id}`}>{child.name}</h2>
      </div>
      <div role="status">{live && <Status child={child} />}</div>
      <p className={classes.about}>{t('home.passes')}</p>
      <Passes child={child} />
    </article>
  );
}
