import { Button, Select, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReportCategories, useReportPass } from '~/api/reports';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { newKey } from '~/lib/http';
import { notice } from '../notice';
import { useProblemNote } from '../problemNote';
import { PassRoute } from '../RouteLine';
import { Sheet } from '../Sheet';
import { useCategory } from './useCategory';

/** Reports something about a pass to those who follow up. */
export function ReportSheet({ pass, onClose }: { pass: PassCard; onClose: () => void }) {
  const { t } = useTranslation('report');
  const school = useSchoolId();
  const categories = useReportCategories(school).data?.names ?? [];
  const report = useReportPass(school);
  const say = useCategory();
  const problem = useProblemNote();
  const [key] = useState(newKey);
  const [category, setCategory] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (category) {
      report.mutate(
        { pass: pass.id, form: { category, note }, key },
        {
          onSuccess: () => {
            notice({ message: t('sent') });
            onClose();
          },
          onError: problem,
        },
      );
    }
  };
  return (
    <Sheet opened onClose={onClose} title={<b>{t('reportOf', { name: pass.student.name })}</b>}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <PassRoute pass={pass} />
          <p>{t('lead', { name: pass.student.name })}</p>
          <Select
            label={t('category')}
            data={categories.map((value) => ({ value, label: say(value) }))}
            value={category}
            onChange={setCategory}
            error={tried && !category ? t('needed') : undefined}
          />
          <Textarea
            label={t('note')}
            description={t('noteHint')}
            maxLength={1000}
            autosize
            minRows={3}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" h={48} loading={report.isPending}>
            {t('send')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
