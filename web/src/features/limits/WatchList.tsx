import { Button } from '@mantine/core';
import { IconEye, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { useWatchList, type Watch } from '~/api/watchList';
import { serverNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { Chip } from '~/ui/Chip';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { WatchSheet } from './WatchSheet';

function Until({ watch }: { watch: Watch }) {
  const { t } = useTranslation('limits');
  const { day } = useTimeWords();
  if (!watch.expiresAt) {
    return null;
  }
  const over = Date.parse(watch.expiresAt) <= serverNow();
  const when = { day: day(watch.expiresAt) };
  return <Chip tone={over ? 'closed' : 'pine'}>{t(over ? 'watch.over' : 'watch.lasts', when)}</Chip>;
}

function WatchRow({ watch, onEdit }: { watch: Watch; onEdit: () => void }) {
  const { t } = useTranslation('limits');
  return (
    <li className={page.row}>
      <span>
        <b>{watch.student.name}</b>
        {watch.student.grade && (
          <span className={page.muted}> {t('reached.grade', { grade: watch.student.grade })}</span>
        )}
        <br />
        {watch.reason}
        <br />
        <span className={page.muted}>
          {t('watch.by', { names: watch.staff.map((one) => one.name).join(', ') })}
        </span>
      </span>
      <Until watch={watch} />
      <Button
        variant="default"
        size="sm"
        onClick={onEdit}
        aria-label={`${t('watch.edit')}: ${watch.student.name}`}
      >
        {t('watch.edit')}
      </Button>
    </li>
  );
}

/** Students whom named staff keep an eye on. */
export function WatchList() {
  const { t } = useTranslation('limits');
  const list = useWatchList(useSchoolId());
  const [editing, setEditing] = useState<{ watch?: Watch }>();
  const add = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing({})}>
      {t('watch.add')}
    </Button>
  );
  return (
    <section className={page.section}>
      <Titled>
        <h2>{t('watch.title')}</h2>
        <ManualLink to="admin#watch-list" about={t('watch.title')} />
      </Titled>
      <p className={page.lead}>{t('watch.lead')}</p>
      <Loaded query={list} skeleton={<RowSkeletons rows={2} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={IconEye} title={t('watch.none')} detail={t('watch.noneDetail')} action={add} />
          ) : (
            <>
              <ul className={page.list}>
                {all.map((watch) => (
                  <WatchRow key={watch.id} watch={watch} onEdit={() => setEditing({ watch })} />
                ))}
              </ul>
              {add}
            </>
          )
        }
      </Loaded>
      <WatchSheet
        opened={editing !== undefined}
        watch={editing?.watch}
        onClose={() => setEditing(undefined)}
      />
    </section>
  );
}
