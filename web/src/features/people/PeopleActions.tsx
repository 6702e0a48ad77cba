import { Button, Group } from '@mantine/core';
import {
  type Icon,
  IconCalendarPlus,
  IconDownload,
  IconHeartHandshake,
  IconPhotoUp,
  IconUserPlus,
  IconUserShare,
  IconUsersGroup,
} from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleExport } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import './words';

const PAGES = [
  ['groups', IconUsersGroup],
  ['covers', IconUserShare],
  ['rollover', IconCalendarPlus],
  ['photos', IconPhotoUp],
  ['guardians', IconHeartHandshake],
] as const satisfies readonly (readonly [string, Icon])[];

/** What there is to do with all people of a school. */
export const PeopleActions = memo(function PeopleActions({ onAdd }: { onAdd: () => void }) {
  const { t } = useTranslation('people');
  const { go } = useAddress();
  const school = useSchoolId();
  return (
    <Group gap={10}>
      <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={onAdd}>
        {t('add')}
      </Button>
      {PAGES.map(([page, Mark]) => (
        <Button
          key={page}
          variant="default"
          leftSection={<Mark size={20} aria-hidden />}
          onClick={() => go(`/admin/people/${page}`)}
        >
          {t(page)}
        </Button>
      ))}
      <Button
        component="a"
        href={peopleExport(school)}
        download
        variant="default"
        leftSection={<IconDownload size={20} aria-hidden />}
      >
        {t('export')}
      </Button>
    </Group>
  );
});
