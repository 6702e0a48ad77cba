import { Button } from '@mantine/core';
import { IconBackpack, IconPresentation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSchoolId } from '~/api/school';
import { type FirstSteps, useFirstSteps, useHideSteps } from '~/api/steps';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import { StepRow } from './StepRow';
import classes from './Steps.module.css';
import './words';

function Hide({ hidden }: { hidden: boolean }) {
  const { t } = useTranslation('steps');
  const hide = useHideSteps(useSchoolId());
  const note = useProblemNote();
  return (
    <Button
      variant="default"
      loading={hide.isPending}
      onClick={() => hide.mutate(!hidden, { onError: note })}
    >
      {t(hidden ? 'show' : 'hide')}
    </Button>
  );
}

function List({ hidden, steps }: FirstSteps) {
  const { t } = useTranslation('steps');
  const settles = useMay('admin-settings');
  const open = steps.filter((step) => step.state === 'open');
  const next = open.find((step) => step.may);
  const progress = t('progress', {
    done: steps.filter((step) => step.state === 'done').length,
    all: steps.filter((step) => step.state !== 'left').length,
  });
  return (
    <>
      <div className={classes.head}>
        <b>{hidden ? t('hidden') : open.length === 0 ? t('ready') : progress}</b>
        {settles && <Hide hidden={hidden} />}
      </div>
      {!hidden && (
        <ol className={classes.list}>
          {steps.map((step, index) => (
            <StepRow key={step.step} step={step} number={index + 1} next={step === next} />
          ))}
        </ol>
      )}
    </>
  );
}

function See() {
  const { t } = useTranslation('steps');
  const { go } = useAddress();
  const people = useMay('admin-people');
  const safety = useMay('admin-limits');
  return (
    <section className={page.section}>
      <Titled>
        <h2>{t('see')}</h2>
        <ManualLink to="admin#seeing-what-others-see" about={t('see')} />
      </Titled>
      <p className={page.lead}>{t('seeWhy')}</p>
      <div className={classes.ways}>
        <Button
          variant="default"
          leftSection={<IconBackpack size="1.25rem" />}
          onClick={() => go('/preview')}
        >
          {t('asStudent')}
        </Button>
        {people && safety && (
          <Button
            variant="default"
            leftSection={<IconPresentation size="1.25rem" />}
            onClick={() => go('/preview?as=teacher')}
          >
            {t('asTeacher')}
          </Button>
        )}
      </div>
    </section>
  );
}

/**
 * Where admins begin: what is left to do until the first pass.
 *
 * @param news of other parts, which comes first
 */
export function StartPage({ news }: { news: ReactNode }) {
  const { t } = useTranslation('steps');
  const steps = useFirstSteps(useSchoolId());
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#start" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      {news}
      <Loaded query={steps} skeleton={<RowSkeletons rows={8} />}>
        {(data) => <List {...data} />}
      </Loaded>
      <See />
    </>
  );
}
