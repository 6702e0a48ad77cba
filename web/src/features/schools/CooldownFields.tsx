import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ForSome } from '~/ui/ForSome';
import type { SettingsApi } from './SettingsPage';

const LIST = 'settings.cooldowns';

/** Other minutes between two passes for a grade, a group or one student. */
export function CooldownFields({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  return (
    <ForSome
      words={{
        title: t('cooldowns'),
        why: t('cooldownsWhy'),
        add: t('addCooldown'),
        remove: t('removeCooldown'),
      }}
      manual="admin#cooldowns"
      scopes={form.values.settings.cooldowns.map(({ scope }) => scope)}
      errorOf={(index) => form.errors[`${LIST}.${index}.scope`] ?? form.errors[LIST]}
      onScope={(index, scope) => form.setFieldValue(`${LIST}.${index}.scope`, scope)}
      onAdd={() => form.insertListItem(LIST, { scope: { kind: 'grade', grade: '' }, minutes: 0 })}
      onRemove={(index) => form.removeListItem(LIST, index)}
    >
      {(index) => (
        <NumberInput
          label={t('cooldown')}
          suffix={t('unit')}
          min={0}
          allowDecimal={false}
          {...form.getInputProps(`${LIST}.${index}.minutes`)}
        />
      )}
    </ForSome>
  );
}
