import '~/ui/laterStyles';
import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSetUp } from '~/api/administration';
import { isProblem } from '~/lib/problem';
import { byField } from '~/ui/fieldWords';
import { Languages } from '~/ui/Languages';
import { Logo } from '~/ui/Logo';
import { problemWords } from '~/ui/problemWords';
import classes from './Access.module.css';
import './setupWords';

function here(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The very first page of an empty server: one form from nothing to a signed-in admin. */
export function SetupPage({ codeNeeded }: { codeNeeded: boolean }) {
  const { t } = useTranslation('setup');
  const { t: ui } = useTranslation('ui');
  const setUp = useSetUp();
  const form = useForm({
    initialValues: {
      code: '',
      district: '',
      school: '',
      timeZone: here(),
      givenName: '',
      familyName: '',
      email: '',
      password: '',
    },
  });
  const submit = form.onSubmit(({ code, ...first }) => {
    // This page goes away as soon as somebody is signed in, so where they begin is said before.
    history.replaceState(null, '', '/admin/start');
    setUp.mutate(codeNeeded ? { ...first, code: code.trim() } : first, {
      onError: (error) => isProblem(error) && form.setErrors(byField(error)),
    });
  });
  const told = isProblem(setUp.error) && setUp.error.fields.length > 0;
  return (
    <main className={classes.page}>
      <form className={classes.card} onSubmit={submit} noValidate>
        <Logo size={56} />
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.lead}>{t('lead')}</p>
        {codeNeeded && (
          <TextInput
            label={t('code')}
            description={t('codeHint')}
            autoFocus
            {...form.getInputProps('code')}
          />
        )}
        <TextInput label={t('district')} {...form.getInputProps('district')} />
        <TextInput label={t('school')} {...form.getInputProps('school')} />
        <Select
          label={t('zone')}
          searchable
          allowDeselect={false}
          data={Intl.supportedValuesOf('timeZone')}
          {...form.getInputProps('timeZone')}
        />
        <TextInput label={t('given')} autoComplete="given-name" {...form.getInputProps('givenName')} />
        <TextInput label={t('family')} autoComplete="family-name" {...form.getInputProps('familyName')} />
        <TextInput label={t('email')} type="email" autoComplete="username" {...form.getInputProps('email')} />
        <PasswordInput
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        {setUp.error && !told && (
          <p className={classes.wrong} role="alert">
            {problemWords(ui, setUp.error)}
          </p>
        )}
        <Button type="submit" h={48} fullWidth loading={setUp.isPending}>
          {t('go')}
        </Button>
      </form>
      <Languages />
    </main>
  );
}
