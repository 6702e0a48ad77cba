import { useTranslation } from 'react-i18next';
import { type DeskKind, type Recorded, useRecord } from '~/api/attendance';
import { studentsByNumber } from '~/api/people';
import { useSchoolId } from '~/api/school';
import { useProblemNote } from '~/ui/problemNote';
import { useDeskWrong } from './deskWrong';
import type { Chosen } from './StudentAtDesk';

interface Scanning {
  kind: DeskKind;
  reason: string;
  onRecorded: (done: Recorded) => void;
  /** Nothing could be recorded without a look: the student is shown, with why. */
  onChosen: (student: Chosen, why?: string) => void;
  onSaid: (text: string) => void;
}

/** Records at once whom a scanner names by number; a scanner types the number and presses Enter. */
export function useScan({ kind, reason, onRecorded, onChosen, onSaid }: Scanning) {
  const { t } = useTranslation('attendance');
  const school = useSchoolId();
  const record = useRecord(school);
  const wrongOf = useDeskWrong();
  const note = useProblemNote();
  return async (typed: string) => {
    try {
      const found = await studentsByNumber(school, typed);
      const [student] = found;
      if (!student) {
        onSaid(t('noNumber', { number: typed }));
        return;
      }
      if (found.length > 1 || !reason) {
        onChosen(student);
        return;
      }
      record.mutate(
        { studentId: student.id, kind, reason },
        {
          onSuccess: onRecorded,
          onError: (error) => {
            const why = wrongOf(error).kind;
            if (why) {
              onChosen(student, why);
            } else {
              note(error);
            }
          },
        },
      );
    } catch (error) {
      note(error);
    }
  };
}
