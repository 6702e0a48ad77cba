import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { type SchoolCalendar, useCalendar, useSaveCalendar } from '~/api/schedules';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import { byField, fieldWords } from '~/ui/fieldWords';
import { useProblemNote } from '~/ui/problemNote';

/** Changes the calendar as it is now, so that nothing which others did to it meanwhile is lost. */
export function useCalendarForm(loaded: Versioned<SchoolCalendar>, onDone: () => void) {
  const { t } = useTranslation('schedules');
  const school = useSchoolId();
  const current = useCalendar(school);
  const save = useSaveCalendar(school);
  const note = useProblemNote();
  const [wrong, setWrong] = useState<string>();
  const [fields, setFields] = useState<Record<string, string>>({});
  const [edition, setEdition] = useState(loaded);
  const change = (next: (calendar: SchoolCalendar) => SchoolCalendar) =>
    save.mutate(
      { calendar: next(edition.value), etag: edition.etag },
      {
        onSuccess: onDone,
        onError: async (error) => {
          if (isProblem(error) && error.status === 412) {
            setEdition((await current.refetch()).data ?? edition);
            setWrong(t('changed'));
          } else if (isProblem(error) && error.fields.length) {
            setWrong(error.fields.map(fieldWords).join(' '));
            setFields(byField(error));
          } else {
            note(error);
          }
        },
      },
    );
  return { change, wrong, fields, saving: save.isPending, calendar: edition.value };
}
