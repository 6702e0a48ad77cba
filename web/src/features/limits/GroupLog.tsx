import { useTranslation } from 'react-i18next';
import { useGroupLog } from '~/api/administration';
import type { EncounterGroup } from '~/api/adminTypes';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { Sheet } from '~/ui/Sheet';
import { Loaded, RowSkeletons } from '~/ui/states';

/** The meetings that a group has prevented, the newest first. */
export function GroupLog({ group, onClose }: { group: EncounterGroup | undefined; onClose: () => void }) {
  const { t } = useTranslation('limits');
  const log = useGroupLog(useSchoolId(), group?.id);
  const { day, time } = useTimeWords();
  return (
    <Sheet opened={group !== undefined} onClose={onClose} title={t('groups.log')}>
      <Loaded query={log} skeleton={<RowSkeletons rows={3} />}>
        {(meetings) =>
          meetings.length === 0 ? (
            <p>{t('groups.logNone')}</p>
          ) : (
            <ul className={page.list}>
              {meetings.map((meeting) => (
                <li key={`${meeting.at}${meeting.stopped.student.id}`}>
                  <b>
                    {day(meeting.at)}, {time(meeting.at)}
                  </b>
                  <br />
                  {t('groups.logLine', {
                    stopped: meeting.stopped.student.name,
                    to: meeting.stopped.destination.name,
                    out: meeting.out.student.name,
                    outTo: meeting.out.destination.name,
                  })}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Sheet>
  );
}
