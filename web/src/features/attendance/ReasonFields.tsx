import { ActionIcon, Button, Input, Switch, TextInput } from '@mantine/core';
import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskKind } from '~/api/attendance';
import page from '~/ui/FormPage.module.css';
import type { DeskSettingsApi } from './DeskSettingsPage';
import classes from './Reasons.module.css';

type Listed = Exclude<DeskKind, 'back'>;

function ReasonRow({ form, kind, index }: { form: DeskSettingsApi; kind: Listed; index: number }) {
  const { t } = useTranslation('attendance');
  const number = index + 1;
  const field = `${kind}.${index}`;
  return (
    <li className={classes.row}>
      <TextInput
        aria-label={t('settings.name', { number })}
        maxLength={60}
        {...form.getInputProps(`${field}.name`)}
      />
      <Switch
        label={t('settings.excuses')}
        {...form.getInputProps(`${field}.excused`, { type: 'checkbox' })}
      />
      <ActionIcon
        variant="subtle"
        size={40}
        aria-label={t('settings.up', { number })}
        disabled={index === 0}
        onClick={() => form.reorderListItem(kind, { from: index, to: index - 1 })}
      >
        <IconArrowUp size="1.25rem" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={40}
        aria-label={t('settings.remove', { number })}
        onClick={() => form.removeListItem(kind, index)}
      >
        <IconTrash size="1.25rem" />
      </ActionIcon>
    </li>
  );
}

/** The reasons of one kind, in their order. */
export function ReasonFields({ form, kind }: { form: DeskSettingsApi; kind: Listed }) {
  const { t } = useTranslation('attendance');
  return (
    <section className={page.card}>
      <h2>{t(`settings.${kind}`)}</h2>
      <p className={page.muted}>{t('settings.reasonsWhy')}</p>
      <ul className={classes.list}>
        {form.values[kind].map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a reason is what stands at its place
          <ReasonRow key={index} form={form} kind={kind} index={index} />
        ))}
      </ul>
      {form.errors[kind] && <Input.Error role="alert">{form.errors[kind]}</Input.Error>}
      <Button
        variant="default"
        leftSection={<IconPlus size="1.25rem" aria-hidden />}
        onClick={() => form.insertListItem(kind, { name: '', excused: false })}
      >
        {t('settings.add')}
      </Button>
    </section>
  );
}
