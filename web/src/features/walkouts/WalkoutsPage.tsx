import { TextInput } from '@mantine/core';
import { IconSearch, IconWalk } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fits, lookedFor } from '~/api/hallViews';
import { useHere } from '~/api/school';
import type { PassCard } from '~/api/types';
import { useWalkouts } from '~/api/walkouts';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { dayOf } from '~/lib/wallTime';
import { Chip } from '~/ui/Chip';
import { PersonRow } from '~/ui/PersonRow';
import { longName, originOf } from '~/ui/pass/places';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { To } from '~/ui/To';
import { useZone } from '~/ui/WhenFields';
import { useFound } from './useFound';
import classes from './Walkouts.module.css';
import './words';

const DAYS = 30;
const DAY_MS = 86_400_000;

function Row({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('walkouts');
  const { t: walkout } = useTranslation('walkout');
  const { day, time } = useTimeWords();
  const { where } = useFound();
  const { found } = pass.walkout ?? {};
  return (
    <To href={`/walkouts/${pass.id}`} className={classes.link}>
      <PersonRow
        name={pass.student.name}
        photo={pass.student.photo}
        below={
          <>
            <span className={classes.when}>
              {pass.startedAt && t('fact.at', { day: day(pass.startedAt), time: time(pass.startedAt) })}{' '}
              {walkout('from', { room: longName(originOf(pass)) })}
            </span>
            {found ? (
              <span>
                {walkout(`hows.${found.how}`)}: {where(found)}
              </span>
            ) : (
              <Chip tone="walk" icon={IconWalk}>
                {t('still')}
              </Chip>
            )}
          </>
        }
      />
    </To>
  );
}

function List({ passes, typed }: { passes: PassCard[]; typed: string }) {
  const { t } = useTranslation('walkouts');
  const shown = passes.filter((pass) => fits(pass, typed));
  const first = [...shown.filter(lookedFor), ...shown.filter((pass) => !lookedFor(pass))];
  if (passes.length === 0) {
    return <EmptyState icon={IconWalk} title={t('none')} />;
  }
  return shown.length === 0 ? (
    <p className={classes.none}>{t('noneFound', { typed })}</p>
  ) : (
    <ul className={classes.list}>
      {first.map((pass) => (
        <li key={pass.id}>
          <Row pass={pass} />
        </li>
      ))}
    </ul>
  );
}

/** Walkouts of some days, each with its record. */
export function WalkoutsPage() {
  const { t } = useTranslation('walkouts');
  const { school } = useHere();
  const zone = useZone();
  const now = useNow(60_000);
  const today = dayOf(new Date(now).toISOString(), zone);
  const [from, setFrom] = useState(() => dayOf(new Date(now - DAYS * DAY_MS).toISOString(), zone));
  const [to, setTo] = useState(today);
  const [typed, setTyped] = useState('');
  const walkouts = useWalkouts(school.id, { from, to });
  return (
    <div className={classes.page}>
      <h1>{t('title')}</h1>
      <p className={classes.lead}>{t('lead')}</p>
      <div className={classes.filters}>
        <TextInput
          type="date"
          label={t('from')}
          value={from}
          max={to}
          onChange={(event) => setFrom(event.currentTarget.value || from)}
        />
        <TextInput
          type="date"
          label={t('to')}
          value={to}
          min={from}
          onChange={(event) => setTo(event.currentTarget.value || to)}
        />
        <TextInput
          type="search"
          label={t('find')}
          leftSection={<IconSearch size="1.125rem" />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <Loaded query={walkouts} skeleton={<RowSkeletons rows={5} />}>
        {(passes) => <List passes={passes} typed={typed.trim()} />}
      </Loaded>
    </div>
  );
}
