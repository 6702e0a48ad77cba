import { Button, Checkbox, Switch, UnstyledButton } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconArrowLeft, IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { useHere } from '~/api/school';
import {
  type SignInRules,
  type SignInRulesDraft,
  useSaveSignInRules,
  useSignInRules,
} from '~/api/signInRules';
import { useAddress } from '~/lib/address';
import { type FieldError, isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { en } from './ruleWords';
import classes from './SignOn.module.css';

const STAFF = ['teacher', 'assistant', 'substitute', 'monitor', 'admin', 'district-admin'] as const;
const ALL = ['student', ...STAFF] as const;

const valuesOf = (rules: SignInRules): SignInRulesDraft => ({
  passwordOff: rules.passwordOff,
  secondStepOf: rules.secondStepOf,
  secondStepVouched: rules.secondStepVouched,
  breakGlass: rules.admins.filter((admin) => admin.breakGlass).map((admin) => admin.account),
});

function Fields({ district, read }: { district: string; read: Versioned<SignInRules> }) {
  const { t } = useTranslation('signInRules');
  const save = useSaveSignInRules(district);
  const note = useProblemNote();
  const rules = read.value;
  const form = useForm<SignInRulesDraft>({ initialValues: valuesOf(rules) });
  const said = ({ code, message }: FieldError) =>
    code in en.wrong ? t(`wrong.${code as keyof typeof en.wrong}`) : message;
  const failed = (error: unknown) => {
    if (isProblem(error) && error.status === 400 && error.fields.length > 0) {
      form.setErrors(Object.fromEntries(error.fields.map((wrong) => [wrong.field, said(wrong)])));
    } else {
      note(error);
    }
  };
  const submit = (draft: SignInRulesDraft) =>
    save.mutate(
      { draft, etag: read.etag },
      { onSuccess: () => notice({ message: t('saved') }), onError: failed },
    );
  const there = (role: (typeof ALL)[number]) =>
    rules.others.includes(role === 'student' ? 'students' : 'staff');
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <div className={page.card}>
        <Checkbox.Group label={t('off')} description={t('offWhy')} {...form.getInputProps('passwordOff')}>
          <div className={page.fieldset}>
            {ALL.map((role) => (
              <Checkbox
                key={role}
                value={role}
                label={t(`roles.${role}`)}
                description={there(role) ? undefined : t('noWayIn')}
                disabled={!there(role) && !form.values.passwordOff.includes(role)}
              />
            ))}
          </div>
        </Checkbox.Group>
        <Checkbox.Group
          label={t('breakGlass')}
          description={t('breakGlassWhy')}
          {...form.getInputProps('breakGlass')}
        >
          <div className={page.fieldset}>
            {rules.admins.map((admin) => (
              <Checkbox
                key={admin.account}
                value={admin.account}
                label={admin.name}
                description={admin.login}
              />
            ))}
          </div>
        </Checkbox.Group>
      </div>
      <div className={page.card}>
        <Checkbox.Group label={t('step')} description={t('stepWhy')} {...form.getInputProps('secondStepOf')}>
          <div className={page.fieldset}>
            {STAFF.map((role) => (
              <Checkbox key={role} value={role} label={t(`roles.${role}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Switch
          label={t('vouched')}
          description={t('vouchedWhy')}
          {...form.getInputProps('secondStepVouched', { type: 'checkbox' })}
        />
      </div>
      <Button type="submit" loading={save.isPending}>
        {t('save')}
      </Button>
    </form>
  );
}

/** Who of the district signs in by password, and who only with a second factor. */
function Rules({ district }: { district: string }) {
  const rules = useSignInRules(district);
  return (
    <Loaded query={rules} skeleton={<RowSkeletons rows={4} />}>
      {(read) => <Fields key={read.etag} district={district} read={read} />}
    </Loaded>
  );
}

export function SignInRulesPage() {
  const { t } = useTranslation('signInRules');
  const { t: signOn } = useTranslation('signOn');
  const { me } = useHere();
  const { go } = useAddress();
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/sign-on')}>
        <IconArrowLeft size={20} aria-hidden />
        {signOn('all')}
      </UnstyledButton>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#sign-in" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      {me.district ? (
        <Rules district={me.district.id} />
      ) : (
        <EmptyState
          icon={IconBuilding}
          title={signOn('districtOnly')}
          detail={signOn('districtOnlyDetail')}
        />
      )}
    </>
  );
}
