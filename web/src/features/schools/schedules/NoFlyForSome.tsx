import { useTranslation } from 'react-i18next';
import { ForSome } from '~/ui/ForSome';
import { TimesFields } from './NoFlyFields';
import type { ScheduleFormApi } from './ScheduleFields';
import { NO_TIMES } from './scheduleForm';

const LIST = 'noFly.others';

/** Other no-fly times for a grade, a group or one student. */
export function NoFlyForSome({ form }: { form: ScheduleFormApi }) {
  const { t } = useTranslation('schedules');
  const others = form.values.noFly.others ?? [];
  return (
    <ForSome
      words={{ title: t('forSome'), why: t('forSomeHint'), add: t('addSome'), remove: t('removeSome') }}
      manual="admin#bell-schedules"
      scopes={others.map(({ scope }) => scope)}
      errorOf={(index) => form.errors[`others.${index}.scope`] ?? form.errors.others}
      onScope={(index, scope) => form.setFieldValue(`${LIST}.${index}.scope`, scope)}
      onAdd={() => form.insertListItem(LIST, { scope: { kind: 'grade', grade: '' }, times: NO_TIMES })}
      onRemove={(index) => form.removeListItem(LIST, index)}
    >
      {(index) => (
        <TimesFields
          form={form}
          path={`${LIST}.${index}.times`}
          wrong={`others.${index}.times.`}
          times={others[index]?.times ?? NO_TIMES}
        />
      )}
    </ForSome>
  );
}
