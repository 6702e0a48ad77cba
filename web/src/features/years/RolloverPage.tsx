import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconCalendarPlus, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTurnYear, useYearOffer, useYearPlan, type YearOffer } from '~/api/rollover';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { type Choosing, chosen, usual } from './choices';
import { GradeChoices } from './GradeChoices';
import { KeepChoices } from './KeepChoices';
import { YearPlan } from './YearPlan';
import classes from './Years.module.css';
import './words';

function Choose({ offer }: { offer: YearOffer }) {
  const { t } = useTranslation('years');
  const school = useSchoolId();
  const plan = useYearPlan(school);
  const turn = useTurnYear(school);
  const note = useProblemNote();
  const [choosing, setChoosing] = useState<Choosing>(() => usual(offer));
  const choices = chosen(offer, choosing);
  const show = () => plan.mutate(choices, { onError: note });
  const set = (part: Partial<Choosing>) => {
    setChoosing({ ...choosing, ...part });
    plan.reset();
    turn.reset();
  };
  const wrongName = isProblem(turn.error) && turn.error.fields.some(({ field }) => field === 'name');
  const press = (digest: string, name: string) =>
    turn.mutate(
      { choices, digest, name },
      {
        onError: (error) => {
          if (!(isProblem(error) && error.fields.some(({ field }) => field === 'name'))) {
            note(error);
            show();
          }
        },
      },
    );
  if (turn.data) {
    const { promoted, leaving, staying } = turn.data;
    const detail = t('done', { promoted, leaving: leaving.length, staying });
    return <EmptyState icon={IconCheck} title={t('doneTitle')} detail={detail} />;
  }
  return (
    <>
      <GradeChoices offer={offer} becomes={choosing.becomes} onChange={(becomes) => set({ becomes })} />
      <section className={page.card}>
        <PeoplePicker
          school={school}
          only="student"
          label={t('staying')}
          description={t('stayingHint')}
          value={choosing.staying}
          onChange={(staying) => set({ staying })}
        />
      </section>
      <KeepChoices offer={offer} dropped={choosing.dropped} onChange={(dropped) => set({ dropped })} />
      {plan.data ? (
        <YearPlan
          plan={plan.data}
          deleted={choosing.dropped.size}
          busy={turn.isPending}
          wrong={wrongName}
          onTurn={(name) => plan.data && press(plan.data.digest, name)}
        />
      ) : (
        <Button loading={plan.isPending} onClick={show}>
          {t('show')}
        </Button>
      )}
    </>
  );
}

/** Turns the school year: students go up a grade or leave, after what would happen was shown and confirmed. */
export function RolloverPage() {
  const { t } = useTranslation('years');
  const { go } = useAddress();
  const offer = useYearOffer(useSchoolId());
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/people')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('back')}
      </UnstyledButton>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#a-new-school-year" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <Loaded query={offer} skeleton={<RowSkeletons rows={4} />}>
        {(read) =>
          read.grades.length === 0 ? (
            <EmptyState icon={IconCalendarPlus} title={t('none')} detail={t('noneDetail')} />
          ) : (
            <Choose offer={read} />
          )
        }
      </Loaded>
    </>
  );
}
