import { TextInput } from '@mantine/core';
import { IconSearch, IconWalk } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHall } from '~/api/hall';
import type { HallState } from '~/api/hallState';
import { fits, isOver, lookedFor, out } from '~/api/hallViews';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { useCalm } from '~/lib/calm';
import { useNow } from '~/lib/clock';
import { LiveChip } from '~/ui/LiveChip';
import { Say } from '~/ui/Say';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { To } from '~/ui/To';
import { WalkoutRows } from '~/ui/walkout/WalkoutRows';
import { HallRow } from './HallRow';
import classes from './Hallway.module.css';
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

function Lists({ hall, typed, onWrite }: { hall: HallState; typed: string; onWrite?: OnWrite }) {
  const { t } = useTranslation('monitor');
  const now = useNow(1000);
  const everyone = useMemo(() => out(hall), [hall]);
  const shown = useMemo(() => everyone.filter((pass) => fits(pass, typed)), [everyone, typed]);
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
  const [typed, setTyped] = useState('');
  const scan = useScan(setTyped);
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <div className={classes.title}>
          <h1>{t('title')}</h1>
          <LiveChip />
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
      <Loaded query={hall} skeleton={<RowSkeletons rows={7} />}>
        {(state) => <Lists hall={state} typed={typed.trim()} onWrite={onWrite} />}
      </Loaded>
      <UrgentList />
      <To href="/walkouts" className={classes.review}>
        <IconWalk size="1.125rem" aria-hidden />
        {t('walkouts')}
      </To>
    </div>
  );
}
