import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconClock } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassCard } from '~/api/types';
import { useNow } from '~/lib/clock';
import { age } from '~/lib/time';
import { AnotherTime } from '~/ui/AnotherTime';
import { Chip } from '~/ui/Chip';
import { Face } from '~/ui/Face';
import { Notices } from '~/ui/pass/Notices';
import { RouteLine } from '~/ui/RouteLine';
import { useWhenWords } from '~/ui/useWhen';
import { DenyMenu } from './DenyMenu';
import classes from './RequestRow.module.css';

export interface RequestRowProps {
  pass: PassCard;
  onApprove: (pass: PassCard, minutes?: number) => void;
  onDeny: (pass: PassCard, message?: string) => void;
  onAppoint: (pass: PassCard, startAt: string) => void;
}

function Age({ since }: { since: string }) {
  const { t } = useTranslation('ui');
  const { unit, count } = age(since, useNow(5000));
  if (unit === 'seconds') {
    return (
      <span className={classes.age}>{count < 5 ? t('time.justNow') : t('time.agoSeconds', { count })}</span>
    );
  }
  return (
    <span className={classes.age}>
      {t(unit === 'minutes' ? 'time.agoMinutes' : 'time.agoHours', { count })}
    </span>
  );
}

function offered(minutes: number): number[] {
  const shorter = [2, 3, 5, 8, 10, 15, 20, 30, 45].filter((some) => some < minutes);
  return [...shorter.slice(-5), minutes];
}

function MinutesMenu({ minutes, onChoose }: { minutes: number; onChoose: (minutes: number) => void }) {
  const { t } = useTranslation('ui');
  const { t: teacher } = useTranslation('teacher');
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          px="sm"
          aria-label={teacher('minutesFor', { count: minutes })}
          rightSection={<IconChevronDown size="1rem" />}
        >
          {t('time.minutes', { count: minutes })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {offered(minutes).map((some) => (
          <Menu.Item key={some} onClick={() => onChoose(some)}>
            {t('time.minutes', { count: some })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** One request: approve at once, with fewer minutes, or not now. Keys while it has the focus: A, D. */
export const RequestRow = memo(function RequestRow({ pass, onApprove, onDeny, onAppoint }: RequestRowProps) {
  const { t } = useTranslation('teacher');
  const [denying, setDenying] = useState(false);
  const when = useWhenWords();
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'a' && pass.abilities.includes('approve')) {
      onApprove(pass);
    } else if (event.key === 'd' && pass.abilities.includes('deny')) {
      event.preventDefault();
      setDenying(true);
    }
  };
  return (
    <article
      className={classes.card}
      data-request
      tabIndex={0}
      onKeyDown={onKey}
      aria-label={pass.student.name}
    >
      <Face name={pass.student.name} photo={pass.student.photo} size={44} />
      <div className={classes.text}>
        <div className={classes.top}>
          <h3>{pass.student.name}</h3>
          {pass.requestedAt && <Age since={pass.requestedAt} />}
        </div>
        <div className={classes.route}>
          <RouteLine origin={pass.origin} destination={pass.destination} numbers />
          {pass.startAt && (
            <Chip icon={IconClock}>
              {t(pass.waitsForTeacher ? 'activity' : 'forTime', { when: when(pass.startAt) })}
            </Chip>
          )}
          <Notices pass={pass} />
        </div>
        {pass.message && <p className={classes.message}>{pass.message}</p>}
      </div>
      <div className={classes.actions}>
        {pass.abilities.includes('approve') && (
          <>
            <Button
              className={classes.grow}
              leftSection={<IconCheck size="1.25rem" />}
              onClick={() => onApprove(pass)}
            >
              {t(pass.waitsForTeacher ? 'letGo' : 'approve')}
            </Button>
            <MinutesMenu minutes={pass.minutes} onChoose={(minutes) => onApprove(pass, minutes)} />
          </>
        )}
        {pass.abilities.includes('appoint') && (
          <AnotherTime
            label={pass.student.name}
            startAt={pass.startAt}
            onChoose={(startAt) => onAppoint(pass, startAt)}
          />
        )}
        {pass.abilities.includes('deny') && (
          <DenyMenu
            name={pass.student.name}
            opened={denying}
            onChange={setDenying}
            onDeny={(message) => onDeny(pass, message)}
          />
        )}
      </div>
    </article>
  );
});
