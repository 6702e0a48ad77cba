import { Button } from '@mantine/core';
import { IconGauge, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PassLimit, usePassLimits } from '~/api/limits';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { useScopeWords } from '~/ui/ScopeFields';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { LimitSheet } from './LimitSheet';

function LimitRows({ limits, onEdit }: { limits: PassLimit[]; onEdit: (limit: PassLimit) => void }) {
  const { t } = useTranslation('limits');
  const rooms = useRooms(useSchoolId()).data ?? [];
  const say = useScopeWords(limits.map(({ scope }) => scope));
  const whose = ({ scope, roomId }: PassLimit) => {
    const room = rooms.find(({ id }) => id === roomId)?.name ?? t('limits.somewhere');
    return roomId ? t('limits.toRoom', { room, whose: say(scope) }) : say(scope);
  };
  return (
    <ul className={page.list}>
      {limits.map((limit) => (
        <li key={limit.id} className={page.row}>
          <b>{whose(limit)}</b>
          <span>{t('limits.line', { count: limit.passes, per: t(`limits.pers.${limit.per}`) })}</span>
          <Button
            variant="default"
            size="sm"
            onClick={() => onEdit(limit)}
            aria-label={`${t('limits.edit')}: ${whose(limit)}`}
          >
            {t('limits.edit')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Every pass limit that is set. */
export function LimitList() {
  const { t } = useTranslation('limits');
  const limits = usePassLimits(useSchoolId());
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
              <LimitRows limits={all} onEdit={(limit) => setEditing({ limit })} />
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
