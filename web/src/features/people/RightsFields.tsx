import { Checkbox, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AREAS, type PersonForm } from '~/api/peopleAdmin';
import { GIVEN_ROLES, isStaff } from './personForm';

const RIGHTS = ['desk', 'counsellor'] as const;

/** What somebody is in this school, and what an admin administers. */
export function RightsFields({ form, may }: { form: UseFormReturnType<PersonForm>; may: boolean }) {
  const { t } = useTranslation('people');
  const roles = [...new Set([...GIVEN_ROLES, ...form.values.roles])];
  return (
    <>
      <Checkbox.Group
        label={t('fields.roles')}
        description={t(may ? 'hints.roles' : 'hints.rightsFixed')}
        {...form.getInputProps('roles')}
      >
        <Stack gap={10} mt={8}>
          {roles.map((role) => (
            <Checkbox key={role} value={role} label={t(`roles.${role}`)} disabled={!may} />
          ))}
        </Stack>
      </Checkbox.Group>
      {form.values.roles.some(isStaff) && (
        <Checkbox.Group
          label={t('fields.rights')}
          description={t('hints.rights')}
          {...form.getInputProps('rights')}
        >
          <Stack gap={10} mt={8}>
            {RIGHTS.map((right) => (
              <Checkbox key={right} value={right} label={t(`rights.${right}`)} disabled={!may} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      {form.values.roles.includes('admin') && (
        <Checkbox.Group label={t('fields.areas')} {...form.getInputProps('areas')}>
          <Stack gap={10} mt={8}>
            {AREAS.map((area) => (
              <Checkbox key={area} value={area} label={t(`areas.${area}`)} disabled={!may} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </>
  );
}
