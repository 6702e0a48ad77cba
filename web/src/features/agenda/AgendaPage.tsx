import { ActionIcon, Button, SegmentedControl, Switch } from '@mantine/core';
import { IconCalendarTime, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActOnPass } from '~/api/passes';
import { useAgenda } from '~/api/scheduled';
import { useHere, useMay } from '~/api/school';
import type { PassCard } from '~/api/types';
import { useAddress } from '~/lib/address';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { dayOf } from '~/lib/wallTime';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { useConfirmed } from '~/ui/useConfirmed';
import { useZone } from '~/ui/WhenFields';
import classes from './Agenda.module.css';
import { AgendaRow } from './AgendaRow';
import { byDay, daysAround, instants, type Span } from './span';
import './words';

function Days({ passes }: { passes: PassCard[] }) {
  const { t } = useTranslation('agenda');
  const { school } = useHere();
  const { day } = useTimeWords();
  const zone = useZone();
  const act = useActOnPass(school.id);
  const note = useProblemNote();
  const confirmed = useConfirmed();
  if (passes.length === 0) {
    return <EmptyState icon={IconCalendarTime} title={t('none')} detail={t('noneDetail')} />;
  }
  const acts = {
    approve: (pass: PassCard) => confirmed.act(pass, { act: 'approval' }),
    move: (pass: PassCard, startAt: string) =>
      pass.state === 'requested'
        ? confirmed.act(pass, { act: 'approval', startAt })
        : confirmed.change(pass, { startAt }),
    cancel: (pass: PassCard, rest: boolean) =>
      act.mutate({ id: pass.id, act: rest ? 'cancellation?rest=true' : 'cancellation' }, { onError: note }),
  };
  return (
    <>
      {byDay(passes, (pass) => pass.startAt ?? '', zone).map(({ day: on, items }) => (
        <section key={on}>
          <h2 className={classes.day}>{day(items[0]?.startAt ?? '')}</h2>
          <ul className={classes.card}>
            {items.map((pass) => (
              <li key={pass.id}>
                <AgendaRow pass={pass} acts={acts} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {confirmed.sheet}
    </>
  );
}

/** Passes of a day or week that were written for a time. */
export function AgendaPage() {
  const { t } = useTranslation('agenda');
  const { school } = useHere();
  const { go } = useAddress();
  const zone = useZone();
  const today = dayOf(new Date(useNow(60_000)).toISOString(), zone);
  const seesAll = useMay('see-hallway');
  const [span, setSpan] = useState<Span>('week');
  const [moved, setMoved] = useState(0);
  const [all, setAll] = useState(false);
  const days = daysAround(today, span, moved);
  const agenda = useAgenda(school.id, { ...instants(days, zone), all: all || undefined });
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <h1>{t('title')}</h1>
        <ActionIcon variant="default" size={44} aria-label={t('before')} onClick={() => setMoved(moved - 1)}>
          <IconChevronLeft size="1.25rem" />
        </ActionIcon>
        <Button variant="default" h={44} disabled={moved === 0} onClick={() => setMoved(0)}>
          {t('today')}
        </Button>
        <ActionIcon variant="default" size={44} aria-label={t('after')} onClick={() => setMoved(moved + 1)}>
          <IconChevronRight size="1.25rem" />
        </ActionIcon>
        <SegmentedControl
          size="md"
          value={span}
          onChange={(value) => {
            setSpan(value as Span);
            setMoved(0);
          }}
          data={[
            { value: 'day', label: t('day') },
            { value: 'week', label: t('week') },
          ]}
        />
        <Button variant="default" h={44} onClick={() => go('/activities')}>
          {t('activities')}
        </Button>
        <Button variant="default" h={44} onClick={() => go('/out-of-office')}>
          {t('away')}
        </Button>
      </div>
      {seesAll && (
        <Switch label={t('all')} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
      )}
      <Loaded query={agenda} skeleton={<RowSkeletons rows={5} />}>
        {(passes) => <Days passes={passes} />}
      </Loaded>
    </div>
  );
}
