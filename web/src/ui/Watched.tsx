import { Tooltip } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { useOwnWatches } from '~/api/watchList';
import { Chip } from './Chip';

/** Marks a student whom this member of staff watches; nobody else sees it. */
export function Watched({ student }: { student: string }) {
  const { t } = useTranslation('ui');
  const watch = useOwnWatches(useSchoolId()).data?.find(({ studentId }) => studentId === student);
  return (
    watch && (
      <Tooltip label={watch.reason} multiline maw={320}>
        <span>
          <Chip tone="ask" icon={IconEye}>
            {t('watched')}
          </Chip>
        </span>
      </Tooltip>
    )
  );
}
