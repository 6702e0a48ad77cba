import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ReportCategories, useChangeReportCategories } from '~/api/reports';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import { fieldWords } from '~/ui/fieldWords';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { useCategory } from '~/ui/report/useCategory';
import { Sheet } from '~/ui/Sheet';

/** What reports may be about, one on each line. A usual one that stays as it is stays in every language. */
export function CategoriesSheet({ known, onClose }: { known: ReportCategories; onClose: () => void }) {
  const { t } = useTranslation('reports');
  const { t: ui } = useTranslation('ui');
  const change = useChangeReportCategories(useSchoolId());
  const note = useProblemNote();
  const say = useCategory();
  const [text, setText] = useState(() => known.names.map(say).join('\n'));
  const [wrong, setWrong] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const byWord = new Map(known.names.map((name) => [say(name), name]));
    const lines = text.split('\n').map((line) => line.trim());
    const names = lines.filter(Boolean).map((line) => byWord.get(line) ?? line);
    change.mutate(
      { names, version: known.version },
      {
        onSuccess: () => {
          notice({ message: t('categories.saved') });
          onClose();
        },
        onError: (error) => {
          const field = isProblem(error) ? error.fields[0] : undefined;
          field ? setWrong(fieldWords(field)) : note(error);
        },
      },
    );
  };
  return (
    <Sheet opened onClose={onClose} title={<b>{t('categories.edit')}</b>}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Textarea
            label={t('categories.label')}
            description={t('categories.lead')}
            autosize
            minRows={6}
            maxRows={14}
            value={text}
            error={wrong}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" h={44} loading={change.isPending}>
            {ui('act.save')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
