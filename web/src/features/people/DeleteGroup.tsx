import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, useDeleteGroupOfStudents, useGroupUses } from '~/api/groups';
import { useSchoolId } from '~/api/school';
import { GroupUses } from '~/ui/groupUses/GroupUses';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './People.module.css';

function Sure({ group, onKeep, onDone }: { group: Group; onKeep: () => void; onDone: () => void }) {
  const { t } = useTranslation('groups');
  const school = useSchoolId();
  const uses = useGroupUses(school, group.id);
  const remove = useDeleteGroupOfStudents(school);
  const note = useProblemNote();
  return (
    <div className={classes.sure}>
      <Loaded query={uses} skeleton={<RowSkeletons rows={2} />}>
        {(all) => (
          <>
            <div role="alert">
              <h3>{t('deleting.title', { name: group.name })}</h3>
              <GroupUses uses={all} />
            </div>
            <div className={classes.sureActs}>
              <Button variant="default" onClick={onKeep}>
                {t('deleting.keep')}
              </Button>
              <Button
                color="red"
                loading={remove.isPending}
                onClick={() => remove.mutate(group, { onSuccess: onDone, onError: note })}
              >
                {t('deleting.go')}
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}

/** Deletes a group once it is said what that changes elsewhere. */
export function DeleteGroup({ group, onDone }: { group: Group; onDone: () => void }) {
  const { t } = useTranslation('groups');
  const [asked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const keep = () => {
    setAsked(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        variant="subtle"
        color="red"
        aria-expanded={asked}
        onClick={() => setAsked(!asked)}
      >
        {t('delete')}
      </Button>
      {asked && <Sure group={group} onKeep={keep} onDone={onDone} />}
    </>
  );
}
