import { Button, NumberInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '~/ui/FormPage.module.css';
import { ScopeFields } from '~/ui/ScopeFields';
import type { SettingsApi } from './SettingsPage';

/** Other minutes between two passes for a grade, a group or one student. */
export function CooldownFields({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  const { cooldowns } = form.values.settings;
  return (
    <fieldset className={page.fieldset}>
      <legend>{t('cooldowns')}</legend>
      <p className={page.muted}>{t('cooldownsWhy')}</p>
      {cooldowns.map((cooldown, index) => {
        const path = `settings.cooldowns.${index}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are what they are by their place
          <div key={index} className={page.part}>
            <ScopeFields
              value={cooldown.scope}
              kinds={['grade', 'group', 'student']}
              onChange={(scope) => form.setFieldValue(`${path}.scope`, scope)}
              error={form.errors[`${path}.scope`] ?? form.errors['settings.cooldowns']}
            />
            <NumberInput
              label={t('cooldown')}
              suffix={t('unit')}
              min={0}
              allowDecimal={false}
              {...form.getInputProps(`${path}.minutes`)}
            />
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={() => form.removeListItem('settings.cooldowns', index)}
            >
              {t('removeCooldown')}
            </Button>
          </div>
        );
      })}
      <Button
        variant="default"
        size="sm"
        w="fit-content"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() =>
          form.insertListItem('settings.cooldowns', { scope: { kind: 'grade', grade: '' }, minutes: 0 })
        }
      >
        {t('addCooldown')}
      </Button>
    </fieldset>
  );
}
