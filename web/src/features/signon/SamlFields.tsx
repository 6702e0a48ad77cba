import { Button, FileButton, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { SignOn } from '~/api/signOn';
import { useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './SignOn.module.css';
import type { SignOnForm } from './signOnForm';
import './words';

interface SamlFieldsProps {
  form: UseFormReturnType<SignOnForm>;
  /** Missing until it is saved. */
  known?: NonNullable<SignOn['saml']>;
}

/** What is known of the provider by its metadata. */
function Known({ known }: { known: NonNullable<SignOn['saml']> }) {
  const { t } = useTranslation('signOn');
  const { date } = useTimeWords();
  const now = useNow(60_000);
  const { validUntil } = known;
  const over = validUntil != null && Date.parse(validUntil) <= now;
  return (
    <ul className={classes.plain}>
      {validUntil && (
        <li className={classes.print} data-over={over || undefined}>
          {t(over ? 'saml.goodNoLonger' : 'saml.goodUntil', { day: date(validUntil) })}
        </li>
      )}
      {known.certificates.map(({ fingerprint, until }) => (
        <li key={fingerprint} className={classes.print}>
          {t('saml.certificate', { day: date(until) })} <code>{fingerprint}</code>
        </li>
      ))}
    </ul>
  );
}

/** A provider of SAML tells of itself by its metadata: at an address, or as text. */
export function SamlFields({ form, known }: SamlFieldsProps) {
  const { t } = useTranslation('signOn');
  const note = useProblemNote();
  const take = (file: File | null) => file?.text().then((text) => form.setFieldValue('metadata', text), note);
  return (
    <fieldset className={page.fieldset}>
      <legend>{t('saml.title')}</legend>
      <TextInput
        label={t('saml.metadataUrl')}
        description={t('saml.metadataUrlWhy')}
        inputMode="url"
        placeholder="https://"
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('metadataUrl')}
      />
      <Textarea
        label={t('saml.metadata')}
        description={t(known?.readAt ? 'saml.metadataKept' : 'saml.metadataWhy')}
        minRows={3}
        maxRows={8}
        autosize
        spellCheck={false}
        {...form.getInputProps('metadata')}
      />
      <FileButton accept=".xml,application/xml,text/xml,application/samlmetadata+xml" onChange={take}>
        {(button) => (
          <Button variant="default" className={classes.file} {...button}>
            {t('saml.file')}
          </Button>
        )}
      </FileButton>
      {known?.readAt && <Known known={known} />}
    </fieldset>
  );
}
