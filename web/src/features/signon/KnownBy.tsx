import { Checkbox, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Preset } from '~/api/signOn';
import page from '~/ui/FormPage.module.css';
import { identifies, type SignOnForm, usualClaim, vouchesForAddresses } from './signOnForm';
import './words';

interface KnownByProps {
  preset: Preset;
  form: UseFormReturnType<SignOnForm>;
}

const IDENTIFIERS = ['source-id', 'number', 'username'] as const;

/** By what the provider's word finds an account here. */
export function KnownBy({ preset, form }: KnownByProps) {
  const { t } = useTranslation('signOn');
  const { identifier } = form.values;
  const saml = preset === 'saml';
  const choose = (chosen: string | null) => {
    const one = IDENTIFIERS.find((known) => known === chosen) ?? '';
    form.setFieldValue('identifier', one);
    if (one !== '' && form.values.claim === '') {
      form.setFieldValue('claim', usualClaim(preset));
    }
  };
  return (
    <fieldset className={page.fieldset}>
      <legend>{t('form.knownBy')}</legend>
      {identifies(preset) && (
        <>
          <Select
            label={t('form.identifier')}
            description={t('form.identifierWhy')}
            allowDeselect={false}
            data={[
              { value: '', label: t('form.noIdentifier') },
              ...IDENTIFIERS.map((one) => ({ value: one, label: t(`form.identifiers.${one}`) })),
            ]}
            value={identifier}
            error={form.errors.identifier}
            onChange={choose}
          />
          {(identifier !== '' || form.errors.claim) && (
            <TextInput
              label={t(saml ? 'saml.claim' : 'form.claim')}
              description={t(saml ? 'saml.claimWhy' : 'form.claimWhy')}
              autoComplete="off"
              spellCheck={false}
              {...form.getInputProps('claim')}
            />
          )}
        </>
      )}
      {vouchesForAddresses(preset) && (
        <Checkbox
          label={t(saml ? 'saml.byEmail' : 'form.byEmail')}
          description={t('form.byEmailWhy')}
          {...form.getInputProps('byEmail', { type: 'checkbox' })}
          error={identifies(preset) ? undefined : form.errors.claim}
        />
      )}
      {saml && form.values.byEmail && (
        <TextInput
          label={t('saml.emailAttribute')}
          description={t('saml.emailAttributeWhy')}
          autoComplete="off"
          spellCheck={false}
          {...form.getInputProps('emailAttribute')}
        />
      )}
      {(form.values.byEmail || preset === 'google') && (
        <TextInput
          label={t('form.domains')}
          description={t('form.domainsWhy')}
          autoComplete="off"
          spellCheck={false}
          placeholder="school.org"
          {...form.getInputProps('domains')}
        />
      )}
    </fieldset>
  );
}
