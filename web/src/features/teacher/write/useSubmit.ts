import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActOnPass, useCreatePass, useCreatePasses } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { Classmate, PassCard, PassRequest, PassResult, Reason } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { showUndoable } from '~/ui/undoNote';
import { useZone } from '~/ui/WhenFields';
import { type Draft, requestOf } from './useDraft';

/** A student whose pass was not written, and why. */
export interface Held {
  student: Classmate;
  reasons: Reason[];
}

function reasonsOf(error: unknown): Reason[] | undefined {
  return isProblem(error) && Array.isArray(error.body.reasons) ? (error.body.reasons as Reason[]) : undefined;
}

/** Writes the passes of a draft; whoever a rule holds back comes back to be confirmed. */
export function useSubmit(onDone: () => void) {
  const { t } = useTranslation('write');
  const school = useSchoolId();
  const one = useCreatePass(school);
  const many = useCreatePasses(school);
  const act = useActOnPass(school);
  const note = useProblemNote();
  const zone = useZone();
  const [held, setHeld] = useState<Held[]>([]);

  const tell = (passes: PassCard[]) => {
    if (passes.length > 0) {
      const state = passes[0]?.state;
      const said = state === 'requested' ? 'offered' : state === 'scheduled' ? 'scheduled' : 'written';
      const words = t(said, { count: passes.length });
      showUndoable(words, t('undo'), passes, () => {
        for (const { id } of passes) {
          act.mutate({ id, act: 'cancellation' }, { onError: note });
        }
      });
    }
  };

  const settle = (written: PassCard[], back: Held[]) => {
    tell(written);
    setHeld(back);
    if (back.length === 0) {
      onDone();
    }
  };

  /** What was not written of a series is told and stays so: written again, the rest would be there twice. */
  const settleSeries = (results: PassResult[]) => {
    const written = results.flatMap((result) => result.pass ?? []);
    const left = results.length - written.length;
    settle(written, []);
    if (left > 0) {
      notice({ message: t('repeat.left', { count: left }) });
    }
  };

  const writeOne = (request: PassRequest, student: Classmate) =>
    one.mutate(
      { request },
      {
        onSuccess: (card) => settle([card], []),
        onError: (error) => setHeld(reasonsOf(error) ? [{ student, reasons: reasonsOf(error) ?? [] }] : []),
      },
    );

  const writeMany = (request: PassRequest, students: Classmate[]) =>
    many.mutate(
      { request },
      {
        onSuccess: (results) => {
          if (request.repeat) {
            settleSeries(results);
            return;
          }
          const back = results.flatMap((result) => {
            const student = students.find((other) => other.id === result.studentId);
            return student && !result.pass ? [{ student, reasons: result.refusal?.reasons ?? [] }] : [];
          });
          settle(
            results.flatMap((result) => result.pass ?? []),
            back,
          );
        },
      },
    );

  /** Those held whose every reason may be confirmed. */
  const confirmable = held.filter(
    ({ reasons }) => reasons.length > 0 && reasons.every((reason) => reason.overridable),
  );

  const send = (draft: Draft, confirmed: boolean, comment: string) => {
    const students = confirmed ? confirmable.map(({ student }) => student) : draft.students;
    const codes = confirmed
      ? [...new Set(confirmable.flatMap(({ reasons }) => reasons.map((reason) => reason.code)))]
      : [];
    const request = requestOf({ ...draft, students }, zone, codes, comment);
    const first = students[0];
    if (request && first) {
      students.length === 1 && !request.repeat ? writeOne(request, first) : writeMany(request, students);
    }
  };

  const error = [one.error, many.error].find((problem) => problem && !reasonsOf(problem));
  return { send, held, confirmable, back: () => setHeld([]), busy: one.isPending || many.isPending, error };
}
