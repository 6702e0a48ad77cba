import { Button } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallState } from '~/api/hallState';
import { toAnswer } from '~/api/hallViews';
import { useAskedAhead } from '~/api/scheduled';
import { useCalm } from '~/lib/calm';
import { Say } from '~/ui/Say';
import { EmptyState } from '~/ui/states';
import { Offered } from './Offered';
import { RequestRow } from './RequestRow';
import classes from './Teacher.module.css';
import { useAnswers } from './useAnswers';

/** Moves the focus between requests with the arrows. */
function moveFocus(list: HTMLElement | null, event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || !list || (event.target as HTMLElement).closest('input, textarea, [role="menu"]')) {
    return;
  }
  const cards = [...list.querySelectorAll<HTMLElement>('[data-request]')];
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  const next = cards[Math.min(cards.length - 1, Math.max(0, at + step))];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

/** Requests that this person may answer, the oldest first. */
export function WaitingForMe({ hall }: { hall: HallState }) {
  const { t } = useTranslation('teacher');
  const answers = useAnswers();
  const forLater = useAskedAhead();
  const requests = useMemo(() => [...toAnswer(hall), ...forLater], [hall, forLater]);
  const open = useMemo(
    () => requests.filter((pass) => !answers.denying.has(pass.id)),
    [requests, answers.denying],
  );
  const shown = useCalm(open);
  const list = useRef<HTMLUListElement>(null);
  return (
    <section className={classes.waiting} aria-label={t('waiting')}>
      <div className={classes.head}>
        <h2>{t('waiting')}</h2>
        {shown.length > 0 && <span className={classes.count}>{shown.length}</span>}
        {shown.length > 1 && (
          <Button variant="subtle" size="compact-md" ml="auto" onClick={() => answers.approveAll(shown)}>
            {t('approveAll', { count: shown.length })}
          </Button>
        )}
      </div>
      <Say text={shown.length > 0 ? t('announce', { count: shown.length }) : ''} />
      {shown.length === 0 && (
        <div className={classes.card}>
          <EmptyState icon={IconHandStop} title={t('noRequests')} detail={t('noRequestsDetail')} />
        </div>
      )}
      <ul ref={list} data-live onKeyDown={(event) => moveFocus(list.current, event)}>
        {shown.map((pass) => (
          <li key={pass.id}>
            <RequestRow
              pass={pass}
              onApprove={answers.approve}
              onDeny={answers.deny}
              onAppoint={answers.appoint}
            />
          </li>
        ))}
      </ul>
      <Offered hall={hall} />
      {answers.sheet}
    </section>
  );
}
