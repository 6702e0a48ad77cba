import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Binding, Board } from '~/api/kiosk';
import { isProblem } from '~/lib/problem';
import { problemWords } from '~/ui/problemWords';
import { ClassList } from './ClassList';
import list from './ClassList.module.css';
import { Keypad } from './Keypad';
import classes from './Kiosk.module.css';
import type { Visiting } from './useVisit';

function wrongWords(t: TFunction<'kiosk'>, ui: TFunction<'ui'>, error: unknown): string {
  if (isProblem(error) && error.status === 429) {
    return t('wait', { count: Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)) });
  }
  if (isProblem(error) && error.status === 400) {
    const field = error.body.errors?.[0]?.field;
    return t(field === 'scan' ? 'unknown' : field === 'pick' ? 'gone' : 'wrong');
  }
  return problemWords(ui, error);
}

/** How one shows who one is without a card: number and PIN, or a name on the list of the class. */
export function Identify({ binding, board, visit }: { binding: Binding; board: Board; visit: Visiting }) {
  const { t } = useTranslation('kiosk');
  const { t: ui } = useTranslation('ui');
  const [number, setNumber] = useState<string | undefined>();
  const [listed, setListed] = useState(false);
  const wrong = visit.error ? (
    <p className={classes.wrong} role="alert">
      {wrongWords(t, ui, visit.error)}
    </p>
  ) : null;
  if (listed) {
    return (
      <ClassList
        school={binding.school}
        title={t('classTitle')}
        wrong={wrong}
        busy={visit.busy}
        onPick={(pick) => visit.show({ pick })}
        onBack={() => setListed(false)}
      />
    );
  }
  return (
    <>
      {number === undefined ? (
        <Keypad
          key="number"
          label={t('number')}
          go={t('next')}
          busy={visit.busy}
          onGo={(typed) => {
            visit.forgetError();
            setNumber(typed);
          }}
        />
      ) : (
        <Keypad
          key="pin"
          label={t('pinFor', { number })}
          go={t('go')}
          secret
          busy={visit.busy}
          onBack={() => setNumber(undefined)}
          onGo={(pin) => {
            visit.show({ number, pin });
            setNumber(undefined);
          }}
        />
      )}
      {wrong}
      {board.classList && number === undefined && (
        <Button
          variant="default"
          fz="1.25rem"
          className={list.listButton}
          leftSection={<IconUsers size="1.5rem" aria-hidden />}
          onClick={() => setListed(true)}
        >
          {t('classList')}
        </Button>
      )}
    </>
  );
}
