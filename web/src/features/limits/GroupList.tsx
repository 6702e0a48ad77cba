import { Button } from '@mantine/core';
import { IconHistory, IconPlus, IconUsersMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EncounterGroup, useEncounterGroups } from '~/api/encounters';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { GroupLog, type Log } from './GroupLog';
import { GroupRow } from './GroupRow';
import { type Editing, GroupSheet } from './GroupSheet';
import classes from './Limits.module.css';

interface ShownProps {
  groups: EncounterGroup[];
  /** The group that the page's address names. */
  linked?: string;
}

function Shown({ groups, linked }: ShownProps) {
  const { t } = useTranslation('limits');
  const address = useAddress();
  const [editing, setEditing] = useState<Editing | undefined>(() => {
    const group = groups.find((one) => one.id === linked);
    return group && { group };
  });
  const [log, setLog] = useState<Log>();
  const gone = linked !== undefined && !groups.some((one) => one.id === linked);
  const close = () => {
    setEditing(undefined);
    if (linked) {
      address.go('/admin/limits');
    }
  };
  return (
    <>
      {gone && <p role="alert">{t('groups.gone')}</p>}
      {groups.length === 0 ? (
        <EmptyState icon={IconUsersMinus} title={t('groups.none')} detail={t('groups.noneDetail')} />
      ) : (
        <ul className={page.list}>
          {groups.map((group) => (
            <GroupRow
              key={group.id}
              group={group}
              onEdit={() => setEditing({ group })}
              onCopy={() => setEditing({ copyOf: group })}
              onLog={() => setLog({ group })}
            />
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing({})}>
          {t('groups.add')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconHistory size={20} aria-hidden />}
          onClick={() => setLog({})}
        >
          {t('groups.logAll')}
        </Button>
      </div>
      <GroupSheet editing={editing} onClose={close} />
      <GroupLog log={log} onClose={() => setLog(undefined)} />
    </>
  );
}

/** Groups of students who must not be on the way together. */
export function GroupList({ linked }: { linked?: string }) {
  const { t } = useTranslation('limits');
  const groups = useEncounterGroups(useSchoolId());
  return (
    <section className={page.section}>
      <Titled>
        <h2>{t('groups.title')}</h2>
        <ManualLink to="admin#kept-apart" about={t('groups.title')} />
      </Titled>
      <p className={page.lead}>{t('groups.lead')}</p>
      <Loaded query={groups} skeleton={<RowSkeletons rows={2} />}>
        {(all) => <Shown groups={all} linked={linked} />}
      </Loaded>
    </section>
  );
}
