import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import { type MissingForm, useBeginWalkout } from '~/api/walkouts';
import { isProblem } from '~/lib/problem';
import { useProblemNote } from '../problemNote';
import { showUndoable } from '../undoNote';
import './words';

/**
 * Begins walkouts, and says what still has to be said where nothing tells it.
 *
 * @param asks whether the screen can ask from where; if not, it is told what is missing
 */
export function useMissing(onBegun: () => void, asks = true) {
  const { t } = useTranslation('walkout');
  const { t: ui } = useTranslation('ui');
  const school = useSchoolId();
  const begin = useBeginWalkout(school);
  const act = useActOnPass(school);
  const note = useProblemNote();
  const [asksOrigin, setAsksOrigin] = useState(false);
  const start = (form: MissingForm) =>
    begin.mutate(form, {
      onSuccess: (card) => {
        onBegun();
        showUndoable(t('missing.begun', { name: card.student.name }), ui('act.undo'), [card], () =>
          act.mutate({ id: card.id, act: 'cancellation' }, { onError: note }),
        );
      },
      onError: (error) => {
        const origin = asks && isProblem(error) && error.fields.some(({ field }) => field === 'originId');
        setAsksOrigin(origin);
        if (!origin) {
          note(error);
        }
      },
    });
  return { start, busy: begin.isPending, asksOrigin };
}
