import { Button, Checkbox, Group, SegmentedControl, Textarea, UnstyledButton } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { type IdCardDesign, useIdCardDesign, useSaveIdCardDesign } from '~/api/idCards';
import { useHere, useMay, useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { byField } from '~/ui/fieldWords';
import { COLOURS } from '~/ui/icons';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { signColors } from '~/ui/RoomPlate';
import { Loaded, RowSkeletons } from '~/ui/states';
import { IdCard } from './IdCard';
import classes from './IdCard.module.css';
import { PrintCards } from './PrintCards';
import './words';
import '~/ui/colourWords';

const FIELDS = ['photo', 'grade', 'homeroom', 'number'] as const;

function Colours({ form }: { form: UseFormReturnType<IdCardDesign> }) {
  const { t } = useTranslation('idcards');
  const { t: colour } = useTranslation('colours');
  return (
    <div>
      <p>{t('settings.colour')}</p>
      <div className={classes.swatches} role="radiogroup" aria-label={t('settings.colour')}>
        {COLOURS.map((one) => (
          <UnstyledButton
            key={one}
            role="radio"
            aria-checked={form.values.colour === one}
            aria-label={colour(one)}
            className={classes.swatch}
            style={signColors({ colour: one, icon: '' })}
            onClick={() => form.setFieldValue('colour', one)}
          >
            {form.values.colour === one && <IconCheck size={20} stroke={2.5} aria-hidden />}
          </UnstyledButton>
        ))}
      </div>
    </div>
  );
}

function Design({ loaded }: { loaded: Versioned<IdCardDesign> }) {
  const { t } = useTranslation('idcards');
  const { school } = useHere();
  const save = useSaveIdCardDesign(school.id);
  const current = useIdCardDesign(school.id);
  const note = useProblemNote();
  const [etag, setEtag] = useState(loaded.etag);
  const [raced, setRaced] = useState(false);
  const form = useForm<IdCardDesign>({ initialValues: loaded.value });
  const learn = async (lost: boolean) => {
    setEtag((await current.refetch()).data?.etag ?? etag);
    setRaced(lost);
  };
  const submit = (design: IdCardDesign) =>
    save.mutate(
      { design, etag },
      {
        onSuccess: () => learn(false).then(() => notice({ message: t('settings.saved') })),
        onError: (error) => {
          if (isProblem(error) && error.status === 412) {
            learn(true).catch(note);
          } else if (isProblem(error) && error.fields.length > 0) {
            form.setErrors(byField(error));
          } else {
            note(error);
          }
        },
      },
    );
  const sample = {
    id: school.personId,
    name: t('settings.sample'),
    staff: false,
    number: '410007',
    grade: form.values.fields.includes('grade') ? '10' : null,
    homeroom: form.values.fields.includes('homeroom') ? '214' : null,
  };
  return (
    <form className={`${page.card} ${classes.screenOnly}`} onSubmit={form.onSubmit(submit)} noValidate>
      <Titled>
        <h2>{t('settings.design')}</h2>
        <ManualLink to="admin#id-cards" about={t('settings.design')} />
      </Titled>
      <IdCard school={school.name} design={form.values} card={sample} />
      <Colours form={form} />
      <Checkbox.Group label={t('settings.fields')} {...form.getInputProps('fields')}>
        <Group gap={16} mt={8}>
          {FIELDS.map((field) => (
            <Checkbox key={field} value={field} label={t(`settings.field.${field}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <SegmentedControl
        aria-label={t('settings.code')}
        data={[
          { value: 'code39', label: t('settings.code39') },
          { value: 'qr', label: t('settings.qr') },
        ]}
        {...form.getInputProps('code')}
      />
      <p className={page.muted}>{t('settings.codeWhy')}</p>
      <Textarea
        label={t('settings.text')}
        description={t('settings.textWhy')}
        autosize
        minRows={2}
        maxLength={200}
        {...form.getInputProps('text')}
      />
      {raced && (
        <p className={page.wrong} role="alert">
          {t('settings.changed')}
        </p>
      )}
      <Button type="submit" loading={save.isPending}>
        {t('settings.save')}
      </Button>
    </form>
  );
}

/** What is on the school's ID cards, and sheets of them. */
export function IdCardsPage() {
  const { t } = useTranslation('idcards');
  const design = useIdCardDesign(useSchoolId());
  const designs = useMay('admin-settings');
  const prints = useMay('admin-people');
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('settings.title')}</h1>
        <ManualLink to="admin#id-cards" about={t('settings.title')} />
      </Titled>
      <p className={page.lead}>{t('settings.lead')}</p>
      {designs && (
        <Loaded query={design} skeleton={<RowSkeletons rows={4} />}>
          {(loaded) => <Design loaded={loaded} />}
        </Loaded>
      )}
      {prints && <PrintCards />}
    </>
  );
}
