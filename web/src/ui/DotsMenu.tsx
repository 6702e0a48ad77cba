import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The dots at the end of a row. */
export function DotsMenu({
  name,
  size = 34,
  children,
}: {
  name: string;
  size?: number;
  children: ReactNode;
}) {
  const { t } = useTranslation('ui');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size={size} c="var(--ink-2)" aria-label={t('act.more', { name })}>
          <IconDots size="1.25rem" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
