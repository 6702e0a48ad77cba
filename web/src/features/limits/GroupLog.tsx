import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type EncounterGroup,
  type PreventedMeeting,
  usePreventedMeetings,
  useSeeMeetings,
} from '~/api/encounters';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { Sheet } from '~/ui/Sheet';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Limits.module.css';

/** Whose log is open: one group's, or that of all. */
export interface Log {
  group?: EncounterGroup;
}

function Meeting({ meeting, named }: { meeting: PreventedMeeting; named: boolean }) {
  const { t } = useTranslation('limits');
  const { day, time } = useTimeWords();
  const { group, stopped, out } = meeting;
  const name = group.name ?? t('groups.unnamed');
  return (
    <li className={classes.meeting}>
      <b>
        {day(meeting.at)}, {time(meeting.at)}
      </b>
      {named && (
        <span className={page.muted}> {group.deleted ? t('groups.deletedName', { name }) : name}</span>
      )}
      <br />
      {t('groups.logLine', {
        stopped: stopped.student.name,
        from: stopped.origin.name,
        to: stopped.destination.name,
        out: out.student.name,
        outFrom: out.origin.name,
        outTo: out.destination.name,
      })}
    </li>
  );
}

function Meetings({ log, meetings }: { log: Log; meetings: PreventedMeeting[] }) {
  const { t } = useTranslation('limits');
  const see = useSeeMeetings(useSchoolId()).mutate;
  const newest = meetings[0]?.at;
  const groupId = log.group?.id;
  useEffect(() => {
    if (newest) {
      see({ until: newest, groupId });
    }
  }, [see, newest, groupId]);
  if (meetings.length === 0) {
    return <p>{t('groups.logNone')}</p>;
  }
  return (
    <ul className={page.list}>
      {meetings.map((meeting) => (
        <Meeting
          key={`${meeting.at}${meeting.group.id}${meeting.stopped.student.id}${meeting.out.student.id}`}
          meeting={meeting}
          named={!log.group}
        />
      ))}
    </ul>
  );
}

/** Meetings that were prevented, the newest first; what is shown counts as seen. */
export function GroupLog({ log, onClose }: { log: Log | undefined; onClose: () => void }) {
  const { t } = useTranslation('limits');
  const query = usePreventedMeetings(useSchoolId(), log?.group?.id, log !== undefined);
  return (
    <Sheet opened={log !== undefined} onClose={onClose} title={log?.group?.name ?? t('groups.log')}>
      {log && (
        <Loaded query={query} skeleton={<RowSkeletons rows={3} />}>
          {(meetings) => <Meetings log={log} meetings={meetings} />}
        </Loaded>
      )}
    </Sheet>
  );
}
