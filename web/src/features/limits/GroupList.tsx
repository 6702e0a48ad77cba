import { Button } from '@mantine/core';
import { IconPlus, IconUsersMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEncounterGroups } from '~/api/administration';
import type { EncounterGroup } from '~/api/adminTypes';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { GroupLog } from './GroupLog';
import { GroupSheet } from './GroupSheet';

function GroupRow({
  group,
  onEdit,
  onLog,
}: {
  group: EncounterGroup;
  onEdit: () => void;
  onLog: () => void;
}) {
  const { t } = useTranslation('limits');
  const { day } = useTimeWords();
  const state = group.on ? t('groups.on') : t('groups.off');
  return (
    <li className={page.row}>
      <span>
        <b>{group.name ?? t('groups.unnamed')}</b>
        <br />
        <span className={page.muted}>{group.members.map((member) => member.name).join(', ')}</span>
      </span>
      <span className={page.muted}>
        {state}
        {group.expiresAt && `, ${t('groups.until', { day: day(group.expiresAt) })}`}
      </span>
      <Button variant="subtle" size="sm" onClick={onLog}>
        {t('groups.prevented', { count: group.prevented })}
      </Button>
      <Button variant="default" size="sm" onClick={onEdit}>
        {t('groups.edit')}
      </Button>
    </li>
  );
}

/** Groups of students who must not be on the way together. */
export function GroupList() {
  const { t } = useTranslation('limits');
  const groups = useEncounterGroups(useSchoolId());
  const [editing, setEditing] = useState<{ group?: EncounterGroup }>();
  const [log, setLog] = useState<EncounterGroup>();
  const add = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing({})}>
      {t('groups.add')}
    </Button>
  );
  return (
    <section className={page.section}>
      <h2>{t('groups.title')}</h2>
      <p className={page.lead}>{t('groups.lead')}</p>
      <Loaded query={groups} skeleton={<RowSkeletons rows={2} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={IconUsersMinus}
              title={t('groups.none')}
              detail={t('groups.noneDetail')}
              action={add}
            />
          ) : (
            <>
              <ul className={page.list}>
                {all.map((group) => (
                  <GroupRow
                    key={group.id}
                    group={group}
                    onEdit={() => setEditing({ group })}
                    onLog={() => setLog(group)}
                  />
                ))}
              </ul>
              {add}
            </>
          )
        }
      </Loaded>
      <GroupSheet
        opened={editing !== undefined}
        group={editing?.group}
        onClose={() => setEditing(undefined)}
      />
      <GroupLog group={log} onClose={() => setLog(undefined)} />
    </section>
  );
}
