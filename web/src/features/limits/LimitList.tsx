import { Button } from '@mantine/core';
import { IconGauge, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePassLimits } from '~/api/administration';
import type { PassLimit } from '~/api/adminTypes';
import { useGroups } from '~/api/groups';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { LimitSheet } from './LimitSheet';

function useScopeWords(): (limit: PassLimit) => string {
  const { t } = useTranslation('limits');
  const rooms = useRooms(useSchoolId()).data ?? [];
  const groups = useGroups(useSchoolId()).data ?? [];
  return ({ scope }) => {
    switch (scope.kind) {
      case 'grade':
        return t('limits.gradeName', { grade: scope.grade });
      case 'room':
        return rooms.find((room) => room.id === scope.id)?.name ?? t('limits.somewhere');
      case 'student':
        return t('limits.someone');
      case 'group':
        return groups.find((group) => group.id === scope.id)?.name ?? t('limits.kinds.group');
      case 'all':
        return t('limits.kinds.all');
    }
  };
}

/** Every pass limit that is set. */
export function LimitList() {
  const { t } = useTranslation('limits');
  const limits = usePassLimits(useSchoolId());
  const scope = useScopeWords();
  const [editing, setEditing] = useState<{ limit?: PassLimit }>();
  const add = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing({})}>
      {t('limits.add')}
    </Button>
  );
  return (
    <section className={page.section}>
      <Titled>
        <h2>{t('limits.title')}</h2>
        <ManualLink to="admin#pass-limits" about={t('limits.title')} />
      </Titled>
      <p className={page.lead}>{t('limits.lead')}</p>
      <Loaded query={limits} skeleton={<RowSkeletons rows={2} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              icon={IconGauge}
              title={t('limits.none')}
              detail={t('limits.noneDetail')}
              action={add}
            />
          ) : (
            <>
              <ul className={page.list}>
                {all.map((limit) => (
                  <li key={limit.id} className={page.row}>
                    <b>{scope(limit)}</b>
                    <span>
                      {t('limits.line', { count: limit.passes, per: t(`limits.pers.${limit.per}`) })}
                    </span>
                    <Button variant="default" size="sm" onClick={() => setEditing({ limit })}>
                      {t('limits.edit')}
                    </Button>
                  </li>
                ))}
              </ul>
              {add}
            </>
          )
        }
      </Loaded>
      <LimitSheet
        opened={editing !== undefined}
        limit={editing?.limit}
        onClose={() => setEditing(undefined)}
      />
    </section>
  );
}
