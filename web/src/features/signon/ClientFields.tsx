import { PasswordInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Preset } from '~/api/signOn';
import { hasTenant, type SignOnForm } from './signOnForm';
import './words';

const TENANTS = {
  microsoft: 'form.tenantMicrosoft',
  classlink: 'form.tenantClassLink',
  clever: 'form.districtCleverWhy',
} as const satisfies Partial<Record<Preset, string>>;

interface ClientFieldsProps {
  preset: Preset;
  form: UseFormReturnType<SignOnForm>;
  /** Whether a secret is kept. */
  stored: boolean;
}

/** What a provider of OpenID Connect knows this server by. */
export function ClientFields({ preset, form, stored }: ClientFieldsProps) {
  const { t } = useTranslation('signOn');
  const field = (name: 'issuer' | 'tenant' | 'clientId') => ({
    label: t(`form.${name}`),
    autoComplete: 'off',
    spellCheck: false,
    ...form.getInputProps(name),
  });
  return (
    <>
      {preset === 'generic' && (
        <TextInput
          {...field('issuer')}
          description={t('form.issuerWhy')}
          inputMode="url"
          placeholder="https://"
        />
      )}
      {hasTenant(preset) && (
        <TextInput
          {...field('tenant')}
          label={t(preset === 'clever' ? 'form.districtClever' : 'form.tenant')}
          description={t(TENANTS[preset as keyof typeof TENANTS])}
        />
      )}
      <TextInput {...field('clientId')} description={t('form.clientIdWhy')} />
      <PasswordInput
        label={t('form.clientSecret')}
        description={t('form.clientSecretWhy')}
        placeholder={stored ? t('form.stored') : undefined}
        autoComplete="new-password"
        {...form.getInputProps('clientSecret')}
      />
    </>
  );
}
