import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconMapPin } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActOnPass, useCreatePass } from '~/api/passes';
import { useHere } from '~/api/school';
import type { PassCard as Pass } from '~/api/types';
import { useNow } from '~/lib/clock';
import { PassCard } from '~/ui/pass/PassCard';
import { problemWords } from '~/ui/problemWords';
import { Greeting } from './Greeting';
import classes from './Student.module.css';

const ChangePlace = lazy(async () => ({ default: (await import('./ChangePlace')).ChangePlace }));
const PinSheet = lazy(async () => ({ default: (await import('~/ui/pin/PinSheet')).PinSheet }));
const CodeSheet = lazy(async () => ({ default: (await import('./CodeSheet')).CodeSheet }));

/** What asks for what an end needs; on a teacher's device it needs nothing here. */
const PROOF = { 'room-code': 'end', 'teacher-pin': 'pin', 'teacher-device': undefined } as const;

/** The guess at the server's clock may be off by most of a second; nobody reads more than there ever was. */
const UNDO_SECONDS = 15;

function UndoButton({ pass, onUndo }: { pass: Pass; onUndo: () => void }) {
  const { t } = useTranslation('pass');
  const now = useNow();
  const left = pass.undoUntil
    ? Math.min(UNDO_SECONDS, Math.ceil((Date.parse(pass.undoUntil) - now) / 1000))
    : 0;
  return left > 0 && pass.abilities.includes('undo') ? (
    <Button variant="default" h={48} leftSection={<IconArrowBackUp size="1.25rem" />} onClick={onUndo}>
      {t('act.undo', { count: left })}
    </Button>
  ) : null;
}

/** The pass that counts now, and what the student may do with it. */
export function MyPass({
  pass,
  account,
  onDismiss,
}: {
  pass: Pass;
  account: ReactNode;
  onDismiss: () => void;
}) {
  // It takes the place of a list that may have been scrolled.
  // A block: newer browsers answer scrollTo with a promise, which is no clean-up.
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  const { t } = useTranslation('student');
  const { t: card } = useTranslation('pass');
  const { t: ui } = useTranslation('ui');
  const { school } = useHere();
  const act = useActOnPass(school.id);
  const create = useCreatePass(school.id);
  const [sheet, setSheet] = useState<'end' | 'arrival' | 'change' | 'pin' | undefined>();
  const run: Parameters<typeof PassCard>[0]['acts']['run'] = (chosen) =>
    act.mutate({ id: pass.id, ...chosen });
  const urgent = () => {
    const { origin, destination, travel, minutes } = pass;
    if (origin && destination) {
      create.mutate({
        request: { originId: origin.id, destinationId: destination.id, travel, minutes, urgent: true },
      });
    }
  };
  const problem = act.error ?? create.error;
  const active = pass.state === 'active';
  const proof = pass.endNeeds && PROOF[pass.endNeeds];
  return (
    <>
      {!active && <Greeting account={account} />}
      <PassCard
        pass={pass}
        school={school.name}
        acts={{
          run,
          urgent: pass.abilities.includes('urgent') ? urgent : undefined,
          end: () => (proof ? setSheet(proof) : run({ act: 'end' })),
          byPin: pass.offeredBy ? undefined : () => setSheet('pin'),
          dismiss: onDismiss,
          busy: act.isPending,
        }}
      />
      {problem && sheet === undefined && (
        <p className={classes.wrong} role="alert">
          {problemWords(ui, problem)}
        </p>
      )}
      {active && (
        <div className={classes.under}>
          <UndoButton pass={pass} onUndo={() => run({ act: 'cancellation' })} />
          {pass.abilities.includes('arrive') && (
            <Button
              variant="default"
              h={48}
              leftSection={<IconCheck size="1.25rem" />}
              onClick={() => setSheet('arrival')}
            >
              {card('act.arrived')}
            </Button>
          )}
          {pass.abilities.includes('change') && (
            <Button
              variant="default"
              h={48}
              leftSection={<IconMapPin size="1.25rem" />}
              onClick={() => setSheet('change')}
            >
              {card('act.change')}
            </Button>
          )}
        </div>
      )}
      {active && !pass.walkout && <p className={classes.quiet}>{t('quiet')}</p>}
      <Suspense fallback={null}>
        {(sheet === 'end' || sheet === 'arrival') && (
          <CodeSheet pass={pass} act={sheet} onClose={() => setSheet(undefined)} />
        )}
        {sheet === 'pin' && (
          <PinSheet
            school={school.id}
            suggested={pass.approvers ?? []}
            go={active ? 'end' : 'approve'}
            busy={act.isPending}
            error={act.error}
            onClose={() => setSheet(undefined)}
            onSend={(pin) =>
              act.mutate(
                { id: pass.id, act: active ? 'end' : 'approval', pin },
                { onSuccess: () => setSheet(undefined) },
              )
            }
          />
        )}
        {sheet === 'change' && <ChangePlace pass={pass} onClose={() => setSheet(undefined)} />}
      </Suspense>
    </>
  );
}
