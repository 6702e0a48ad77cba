import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '~/ui/FormPage.module.css';
import { ScopeFields } from '~/ui/ScopeFields';
import { TimesFields } from './NoFlyFields';
import type { ScheduleFormApi } from './ScheduleFields';
import { NO_TIMES } from './scheduleForm';

/** Other no-fly times for a grade, a group or one student. */
export function NoFlyForSome({ form }: { form: ScheduleFormApi }) {
  const { t } = useTranslation('schedules');
  return (
    <fieldset className={page.fieldset}>
      <legend>{t('forSome')}</legend>
      <p className={page.muted}>{t('forSomeHint')}</p>
      {(form.values.noFly.others ?? []).map((other, index) => {
        const path = `noFly.others.${index}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are what they are by their place
          <div key={index} className={page.part}>
            <ScopeFields
              value={other.scope}
              kinds={['grade', 'group', 'student']}
              onChange={(scope) => form.setFieldValue(`${path}.scope`, scope)}
              error={form.errors[`others.${index}.scope`] ?? form.errors.others}
            />
            <TimesFields
              form={form}
              path={`${path}.times`}
              wrong={`others.${index}.times.`}
              times={other.times}
            />
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              leftSection={<IconTrash size={18} aria-hidden />}
              onClick={() => form.removeListItem('noFly.others', index)}
            >
              {t('removeSome')}
            </Button>
          </div>
        );
      })}
      <Button
        variant="default"
        size="sm"
        w="fit-content"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() =>
          form.insertListItem('noFly.others', { scope: { kind: 'grade', grade: '' }, times: NO_TIMES })
        }
      >
        {t('addSome')}
      </Button>
    </fieldset>
  );
}
