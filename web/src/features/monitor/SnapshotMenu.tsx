import { Menu } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { inSchool, useMay, useSchoolId } from '~/api/school';
import { DotsMenu } from '~/ui/DotsMenu';

/** Takes who is out along, on paper or as a file. */
export function SnapshotMenu() {
  const { t } = useTranslation('monitor');
  const school = useSchoolId();
  if (!useMay('see-hallway')) {
    return null;
  }
  return (
    <DotsMenu name={t('title')} size={44}>
      <Menu.Item leftSection={<IconPrinter size="1.125rem" />} onClick={() => window.print()}>
        {t('print')}
      </Menu.Item>
      <Menu.Item
        component="a"
        href={inSchool(school, 'hall/export')}
        download
        leftSection={<IconDownload size="1.125rem" />}
      >
        {t('export')}
      </Menu.Item>
    </DotsMenu>
  );
}
