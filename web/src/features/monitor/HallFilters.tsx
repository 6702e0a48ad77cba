import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGrades } from '~/api/people';
import { useFolders, useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { HallFilter } from './filter';
import classes from './Hallway.module.css';

interface HallFiltersProps {
  filter: HallFilter;
  onChange: (filter: HallFilter) => void;
}

function Places({ filter, onChange }: HallFiltersProps) {
  const { t } = useTranslation('monitor');
  const school = useSchoolId();
  const folders = useFolders(school).data ?? [];
  const rooms = (useRooms(school).data ?? []).filter((room) => !room.alert);
  const grades = useGrades(school);
  return (
    <div className={classes.selects}>
      <Select
        label={t('filter.place')}
        placeholder={t('filter.anywhere')}
        searchable
        clearable
        data={[
          {
            group: t('filter.folders'),
            items: folders.map(({ id, name }) => ({ value: `folder:${id}`, label: name })),
          },
          {
            group: t('filter.rooms'),
            items: rooms.map(({ id, name }) => ({ value: `room:${id}`, label: name })),
          },
        ]}
        value={filter.place}
        onChange={(place) => onChange({ ...filter, place })}
      />
      <Select
        label={t('filter.grade')}
        placeholder={t('filter.all')}
        clearable
        data={grades}
        value={filter.grade}
        onChange={(grade) => onChange({ ...filter, grade })}
      />
    </div>
  );
}

/** Narrows who is shown: by need, by place, by grade. */
export function HallFilters({ filter, onChange }: HallFiltersProps) {
  const { t } = useTranslation('monitor');
  const [opened, setOpened] = useState(false);
  const count = Number(!!filter.place) + Number(!!filter.grade);
  return (
    <search className={classes.filters}>
      <div className={classes.kinds}>
        <SegmentedControl
          size="md"
          fullWidth
          className={classes.kind}
          aria-label={t('filter.show')}
          value={filter.kind}
          onChange={(kind) => onChange({ ...filter, kind: kind as HallFilter['kind'] })}
          data={[
            { value: 'all', label: t('filter.all') },
            { value: 'over', label: t('filter.over') },
            { value: 'walkouts', label: t('filter.walkouts') },
          ]}
        />
        <Button
          variant="default"
          h={44}
          px="sm"
          aria-expanded={opened}
          aria-label={count > 0 ? t('filter.moreSet', { count }) : t('filter.more')}
          onClick={() => setOpened(!opened)}
        >
          <IconFilter size="1.25rem" aria-hidden />
          {count > 0 && <span className={classes.set}>{count}</span>}
        </Button>
      </div>
      {opened && <Places filter={filter} onChange={onChange} />}
    </search>
  );
}
