import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { useConfirmed } from '~/ui/useConfirmed';

const UNDO_MS = 6000;

/** Approving acts at once; denying is sent after six seconds, with Undo meanwhile. */
export function useAnswers() {
  const { t } = useTranslation('teacher');
  const { t: ui } = useTranslation('ui');
  const act = useActOnPass(useSchoolId());
  const note = useProblemNote();
  const confirmed = useConfirmed();
  const [denying, setDenying] = useState<ReadonlySet<string>>(new Set());
  const pending = useRef(new Map<string, () => void>());

  const approve = (pass: PassCard, minutes?: number) => confirmed.act(pass, { act: 'approval', minutes });

  const appoint = (pass: PassCard, startAt: string) => confirmed.act(pass, { act: 'approval', startAt });

  const forget = useCallback((id: string) => {
    setDenying((before) => new Set([...before].filter((other) => other !== id)));
  }, []);

  const deny = (pass: PassCard, message?: string) => {
    setDenying((before) => new Set([...before, pass.id]));
    const send = () => {
      pending.current.delete(pass.id);
      act.mutate(
        { id: pass.id, act: 'denial', message },
        { onError: note, onSettled: () => forget(pass.id) },
      );
    };
    const timer = setTimeout(send, UNDO_MS);
    pending.current.set(pass.id, () => {
      clearTimeout(timer);
      send();
    });
    const undo = () => {
      clearTimeout(timer);
      pending.current.delete(pass.id);
      notifications.hide(pass.id);
      forget(pass.id);
    };
    notice({
      id: pass.id,
      title: t('denying', { name: pass.student.name }),
      message: (
        <Button variant="default" size="compact-md" mt={4} onClick={undo}>
          {ui('act.undo')}
        </Button>
      ),
      autoClose: UNDO_MS,
    });
  };

  // Whoever leaves the screen meant what they pressed.
  useEffect(
    () => () => {
      for (const sendNow of pending.current.values()) {
        sendNow();
      }
    },
    [],
  );

  return {
    denying,
    /** What must be confirmed before an approval works. */
    sheet: confirmed.sheet,
    approve,
    appoint,
    deny,
    approveAll: (passes: PassCard[]) => {
      for (const pass of passes) {
        approve(pass);
      }
    },
  };
}
