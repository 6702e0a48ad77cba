import { TextInput } from '@mantine/core';
import { IconFlag2, IconSearch, IconWalk } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall } from '~/api/hall';
import type { HallState } from '~/api/hallState';
import { fits, isOver, lookedFor, out } from '~/api/hallViews';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { useCalm } from '~/lib/calm';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { LiveChip } from '~/ui/LiveChip';
import { Say } from '~/ui/Say';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { To } from '~/ui/To';
import { WalkoutRows } from '~/ui/walkout/WalkoutRows';
import { EVERYBODY, type HallFilter, passesFilter, roomsOf } from './filter';
import { HallFilters } from './HallFilters';
import { HallRow } from './HallRow';
import classes from './Hallway.module.css';
import { SnapshotMenu } from './SnapshotMenu';
import { UrgentList } from './UrgentList';
import { useScan } from './useScan';
import { type OnWrite, WhoElse } from './WhoElse';
import './words';

function Group({
  title,
  count,
  urgent,
  passes,
}: {
  title: string;
  count: string;
  urgent?: boolean;
  passes: PassCard[];
}) {
  return (
    <section>
      <div className={classes.head}>
        <h2>{title}</h2>
        <span className={urgent ? classes.urgent : classes.count}>{count}</span>
      </div>
      <ul className={classes.list} data-live>
        {passes.map((pass) => (
          <li key={pass.id}>
            <HallRow pass={pass} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ListsProps {
  hall: HallState;
  typed: string;
  filter: HallFilter;
  onWrite?: OnWrite;
}

function Lists({ hall, typed, filter, onWrite }: ListsProps) {
  const { t } = useTranslation('monitor');
  const now = useNow(1000);
  const everyone = useMemo(() => out(hall), [hall]);
  const rooms = useRooms(useSchoolId()).data;
  const places = useMemo(() => roomsOf(filter.place, rooms ?? []), [filter.place, rooms]);
  const found = useMemo(() => everyone.filter((pass) => fits(pass, typed)), [everyone, typed]);
  const shown = found.filter((pass) => passesFilter(pass, filter, places, now));
  const calm = useCalm(shown);
  const missing = calm.filter(lookedFor);
  const over = calm.filter((pass) => isOver(pass, now));
  const rest = calm.filter((pass) => !isOver(pass, now) && !lookedFor(pass));
  return (
    <>
      <Say
        text={t('announce', {
          count: everyone.length,
          over: everyone.filter((pass) => isOver(pass, now)).length,
        })}
      />
      <WalkoutRows passes={missing} />
      {over.length > 0 && <Group title={t('attention')} count={String(over.length)} urgent passes={over} />}
      {rest.length > 0 && (
        <Group title={t('out')} count={t('count', { count: everyone.length })} passes={rest} />
      )}
      {everyone.length > 0 && shown.length === 0 && !typed && (
        <p className={classes.none}>{t('filter.none')}</p>
      )}
      {everyone.length === 0 && !typed && (
        <EmptyState icon={IconWalk} title={t('nobody')} detail={t('nobodyDetail')} />
      )}
      {typed && calm.length === 0 && <p className={classes.none}>{t('noneFound', { typed })}</p>}
      {typed && <WhoElse typed={typed} out={everyone} onWrite={onWrite} />}
    </>
  );
}

/** Everyone out, what needs attention first; made for a phone in the hand. */
export function Hallway({ onWrite }: { onWrite?: OnWrite }) {
  const { t } = useTranslation('monitor');
  const hall = useHall(useSchoolId(), (state) => state);
  const { day, time } = useTimeWords();
  const now = useNow(30_000);
  const [typed, setTyped] = useState('');
  const scan = useScan(setTyped);
  const [filter, setFilter] = useState(EVERYBODY);
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <div className={classes.title}>
          <h1>{t('title')}</h1>
          <span className={classes.onPaper}>
            {day(now)}, {time(now)}
          </span>
          <span className={classes.headEnd}>
            <LiveChip />
            <SnapshotMenu />
          </span>
        </div>
        <TextInput
          aria-label={t('find')}
          placeholder={t('find')}
          leftSection={<IconSearch size="1.25rem" />}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              scan(typed.trim());
              event.currentTarget.select();
            }
          }}
          classNames={{ input: classes.search }}
        />
      </div>
      <HallFilters filter={filter} onChange={setFilter} />
      <Loaded query={hall} skeleton={<RowSkeletons rows={7} />}>
        {(state) => <Lists hall={state} typed={typed.trim()} filter={filter} onWrite={onWrite} />}
      </Loaded>
      <UrgentList />
      <To href="/reports" className={classes.review}>
        <IconFlag2 size="1.125rem" aria-hidden />
        {t('reports')}
      </To>
      <To href="/walkouts" className={classes.review}>
        <IconWalk size="1.125rem" aria-hidden />
        {t('walkouts')}
      </To>
    </div>
  );
}
