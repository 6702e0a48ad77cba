import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Group, useGroups } from '~/api/groups';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { GroupSheet } from './GroupSheet';
import classes from './People.module.css';
import './groupWords';
import './words';

function GroupLine({ group, onEdit }: { group: Group; onEdit: () => void }) {
  const { t } = useTranslation('groups');
  return (
    <li className={page.row}>
      <span>
        <span className={classes.name}>{group.name}</span>
        <br />
        <span className={classes.quiet}>{t('count', { count: group.members.length })}</span>
      </span>
      <Button variant="default" onClick={onEdit} aria-label={`${t('edit')}: ${group.name}`}>
        {t('edit')}
      </Button>
    </li>
  );
}

/** The groups of a school's students. */
export function GroupsPage() {
  const { t } = useTranslation('groups');
  const { t: people } = useTranslation('people');
  const { go } = useAddress();
  const groups = useGroups(useSchoolId());
  const [edited, setEdited] = useState<Group | 'new'>();
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/people')}>
        <IconArrowLeft size={20} aria-hidden />
        {people('back')}
      </UnstyledButton>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#groups" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <Button mb={16} onClick={() => setEdited('new')}>
        {t('add')}
      </Button>
      <Loaded query={groups} skeleton={<RowSkeletons rows={3} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title={t('none')} detail={t('noneDetail')} />
          ) : (
            <ul className={page.list}>
              {all.map((group) => (
                <GroupLine key={group.id} group={group} onEdit={() => setEdited(group)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <GroupSheet
        opened={edited !== undefined}
        group={edited === 'new' ? undefined : edited}
        onClose={() => setEdited(undefined)}
      />
    </>
  );
}
