import { Button, Menu } from '@mantine/core';
import { IconHandStop, IconRepeat, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PassCard } from '~/api/types';
import { useTimeWords } from '~/lib/time';
import { AnotherTime } from '~/ui/AnotherTime';
import { Chip } from '~/ui/Chip';
import { PersonRow } from '~/ui/PersonRow';
import { RouteLine } from '~/ui/RouteLine';
import classes from './Agenda.module.css';

export interface AgendaActs {
  approve: (pass: PassCard) => void;
  move: (pass: PassCard, startAt: string) => void;
  cancel: (pass: PassCard, rest: boolean) => void;
}

/** One of a series is called off alone or with those after it. */
function CallOff(props: { pass: PassCard; when: string; onCallOff: AgendaActs['cancel'] }) {
  const { t } = useTranslation('agenda');
  const { pass } = props;
  const button = (
    <Button
      variant="default"
      px="sm"
      aria-label={t('callOffThis', { name: pass.student.name, when: props.when })}
      onClick={pass.inSeries ? undefined : () => props.onCallOff(pass, false)}
    >
      {t('callOff')}
    </Button>
  );
  return pass.inSeries ? (
    <Menu>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => props.onCallOff(pass, false)}>{t('onlyThis')}</Menu.Item>
        <Menu.Item onClick={() => props.onCallOff(pass, true)}>{t('thisAndRest')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  ) : (
    button
  );
}

function Status({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('agenda');
  const { t: ui } = useTranslation('ui');
  if (pass.state === 'requested') {
    return (
      <Chip tone="ask" icon={IconHandStop}>
        {t(pass.offeredBy ? 'offered' : 'asked')}
      </Chip>
    );
  }
  if (pass.state === 'scheduled' && pass.inTheWay?.length) {
    return (
      <Chip tone="closed" icon={IconX}>
        {pass.inTheWay.map((code) => ui(`reason.${code}`)).join(', ')}
      </Chip>
    );
  }
  if (pass.state !== 'missed') {
    return null;
  }
  const why = (pass.missedWhy ?? []).map((code) => ui(`reason.${code}`)).join(', ');
  return (
    <Chip tone="closed" icon={IconX}>
      {why ? t('missed', { why }) : t('missedPlain')}
    </Chip>
  );
}

/** One pass for a later time, and what may be done about it. */
export function AgendaRow({ pass, acts }: { pass: PassCard; acts: AgendaActs }) {
  const { t } = useTranslation('agenda');
  const { time } = useTimeWords();
  const when = time(pass.startAt ?? '');
  const may = (ability: PassCard['abilities'][number]) => pass.abilities.includes(ability);
  return (
    <div className={classes.row}>
      <span className={classes.time}>{when}</span>
      <PersonRow
        name={pass.student.name}
        photo={pass.student.photo}
        faceSize={36}
        below={
          <>
            <RouteLine origin={pass.origin} destination={pass.destination} numbers />
            <Status pass={pass} />
            {pass.inSeries && <Chip icon={IconRepeat}>{t('series')}</Chip>}
            {pass.message && <p>{pass.message}</p>}
          </>
        }
      />
      <div className={classes.acts}>
        {may('approve') && <Button onClick={() => acts.approve(pass)}>{t('approve')}</Button>}
        {may('appoint') && (
          <AnotherTime
            label={pass.student.name}
            startAt={pass.startAt}
            onChoose={(startAt) => acts.move(pass, startAt)}
          />
        )}
        {may('cancel') && <CallOff pass={pass} when={when} onCallOff={acts.cancel} />}
      </div>
    </div>
  );
}
