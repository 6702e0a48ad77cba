import { Button } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHere } from '~/api/school';
import { type FirstStep, useLeaveStep } from '~/api/steps';
import { useAddress } from '~/lib/address';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Steps.module.css';

/** Where each step is taken. */
const PLACES: Record<FirstStep['step'], string> = {
  school: '/admin/settings',
  rooms: '/admin/rooms',
  people: '/admin/rosters',
  bells: '/admin/schedules',
  settings: '/admin/settings',
  limits: '/admin/limits',
  encounters: '/admin/limits',
  'first-pass': '/preview',
};

/** What is there, in a few words; without the count, which is not everybody's, only that it is. */
function useFact({ step, count }: FirstStep): string {
  const { t } = useTranslation('steps');
  const { school } = useHere();
  switch (step) {
    case 'school':
      return t('fact.school', { school: school.name, zone: school.timeZone });
    case 'settings':
    case 'first-pass':
      return t(`fact.${step}`);
    case 'rooms':
    case 'people':
    case 'bells':
    case 'limits':
    case 'encounters':
      return typeof count === 'number' ? t(`fact.${step}`, { count }) : t('fact.some');
  }
}

function Mark({ step, number }: { step: FirstStep; number: number }) {
  switch (step.state) {
    case 'done':
      return <IconCheck size="1.5rem" />;
    case 'left':
      return <IconMinus size="1.5rem" />;
    case 'open':
      return <>{number}</>;
  }
}

/** One step: how it stands, and the way to its place. */
export function StepRow({ step, number, next }: { step: FirstStep; number: number; next: boolean }) {
  const { t } = useTranslation('steps');
  const { school } = useHere();
  const { go } = useAddress();
  const leave = useLeaveStep(school.id);
  const note = useProblemNote();
  const fact = useFact(step);
  const name = t(`name.${step.step}`);
  const detail = step.state === 'done' ? fact : t(`todo.${step.step}`);
  return (
    <li className={classes.step} data-state={step.state} data-next={next || undefined}>
      <span className={classes.mark} aria-hidden>
        <Mark step={step} number={number} />
      </span>
      <div className={classes.what}>
        <h2>{name}</h2>
        <p>
          <b>{t(`state.${step.state}`)}.</b> {detail} {!step.may && t('otherArea')}
        </p>
      </div>
      {step.may && (
        <div className={classes.acts}>
          {step.leavable && step.state !== 'done' && (
            <Button
              variant="subtle"
              aria-label={`${t(step.state === 'left' ? 'takeUp' : 'leave')}: ${name}`}
              loading={leave.isPending}
              onClick={() =>
                leave.mutate({ step: step.step, left: step.state !== 'left' }, { onError: note })
              }
            >
              {t(step.state === 'left' ? 'takeUp' : 'leave')}
            </Button>
          )}
          <Button
            variant={next ? 'filled' : 'default'}
            aria-label={`${t('open')}: ${name}`}
            onClick={() => go(PLACES[step.step])}
          >
            {t('open')}
          </Button>
        </div>
      )}
    </li>
  );
}
