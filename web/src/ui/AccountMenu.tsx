import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBook2,
  IconCheck,
  IconDevices,
  IconId,
  IconKey,
  IconLanguage,
  IconListCheck,
  IconLock,
  IconLogout,
  IconSchool,
  IconShieldLock,
  IconSwitchHorizontal,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '~/lib/words';
import classes from './AccountMenu.module.css';
import { Face } from './Face';

export interface Choice {
  id: string;
  label: string;
  on: boolean;
  choose: () => void;
}

export interface AccountMenuProps {
  name: string;
  photo?: string | null;
  /** Below the name: school or role. */
  detail: string;
  faces: Choice[];
  schools: Choice[];
  onPassword: () => void;
  /** For who has nothing to sign in with but a password. */
  onSessions?: () => void;
  /** For staff: the same with their second factors. */
  onSecurity?: () => void;
  /** For who uses a PIN or an ID card: everybody but guardians. */
  onPin?: () => void;
  /** For staff: the page of emergencies. */
  onSafety?: () => void;
  onCard?: () => void;
  /** For who writes passes: the list for a day without Corridor. */
  onFallback?: () => void;
  onManual: () => void;
  /** What the school lets people choose from. */
  languages: string[];
  onLocale: (locale: Locale) => void;
  onSignOut: () => void;
  /** Whether whoever wanted it has pressed already. */
  opensAtOnce?: boolean;
}

function Choices({
  label,
  icon: Mark,
  choices,
}: {
  label: string;
  icon: typeof IconSchool;
  choices: Choice[];
}) {
  if (choices.length < 2) {
    return null;
  }
  return (
    <>
      <Menu.Label>{label}</Menu.Label>
      {choices.map((choice) => (
        <Menu.Item
          key={choice.id}
          leftSection={<Mark size="1.125rem" />}
          rightSection={choice.on ? <IconCheck size="1.125rem" /> : undefined}
          aria-current={choice.on || undefined}
          onClick={choice.choose}
        >
          {choice.label}
        </Menu.Item>
      ))}
    </>
  );
}

/** Who is signed in, and everything about that: view, school, language, password, the way out. */
export function AccountMenu(props: AccountMenuProps) {
  const { t, i18n } = useTranslation('ui');
  const languages = LOCALES.filter((locale) => props.languages.includes(locale)).map((locale) => ({
    id: locale,
    label: t(`language.${locale}`),
    on: i18n.language === locale,
    choose: () => props.onLocale(locale),
  }));
  return (
    <Menu width={240} position="bottom-end" defaultOpened={props.opensAtOnce}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={t('me.menu', { name: props.name })}>
          <Face name={props.name} photo={props.photo} size={props.opensAtOnce ? 44 : 36} />
          <span className={classes.names}>
            <b>{props.name}</b>
            <span>{props.detail}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Choices label={t('me.switchFace')} icon={IconSwitchHorizontal} choices={props.faces} />
        <Choices label={t('me.switchSchool')} icon={IconSchool} choices={props.schools} />
        <Choices label={t('language.label')} icon={IconLanguage} choices={languages} />
        <Menu.Divider />
        {props.onSafety && (
          <Menu.Item leftSection={<IconAlertTriangle size="1.125rem" />} onClick={props.onSafety}>
            {t('me.safety')}
          </Menu.Item>
        )}
        {props.onFallback && (
          <Menu.Item leftSection={<IconListCheck size="1.125rem" />} onClick={props.onFallback}>
            {t('me.fallback')}
          </Menu.Item>
        )}
        {props.onCard && (
          <Menu.Item leftSection={<IconId size="1.125rem" />} onClick={props.onCard}>
            {t('me.card')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconBook2 size="1.125rem" />} onClick={props.onManual}>
          {t('manual.open')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLock size="1.125rem" />} onClick={props.onPassword}>
          {t('me.password')}
        </Menu.Item>
        {props.onPin && (
          <Menu.Item leftSection={<IconKey size="1.125rem" />} onClick={props.onPin}>
            {t('me.pin')}
          </Menu.Item>
        )}
        {props.onSessions && (
          <Menu.Item leftSection={<IconDevices size="1.125rem" />} onClick={props.onSessions}>
            {t('me.sessions')}
          </Menu.Item>
        )}
        {props.onSecurity && (
          <Menu.Item leftSection={<IconShieldLock size="1.125rem" />} onClick={props.onSecurity}>
            {t('me.security')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size="1.125rem" />} onClick={props.onSignOut}>
          {t('me.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
