import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePinSheet, useSections } from '~/api/administration';
import type { PinSheet, PinsFor } from '~/api/adminTypes';
import { useGrades } from '~/api/people';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { useProblemNote } from '~/ui/problemNote';
import { PrintedSheet, type SheetGroup } from './PrintedSheet';
import classes from './Rosters.module.css';
import { sectionLabel } from './sectionLabel';

const EVERYONE = 'everyone';
const CHOSEN = 'chosen';
const GRADE = 'grade:';

function wanted(whose: string, chosen: NamedPerson[]): PinsFor {
  if (whose === EVERYONE) {
    return { everyone: true };
  }
  if (whose === CHOSEN) {
    return { studentIds: chosen.map(({ id }) => id) };
  }
  return whose.startsWith(GRADE) ? { grade: whose.slice(GRADE.length) } : { sectionId: whose };
}

function groups(sheet: PinSheet): SheetGroup[] {
  const byClass = new Map<string, string[][]>();
  for (const { className, name, number, pin } of sheet.items) {
    const rows = byClass.get(className) ?? [];
    rows.push([name, number ?? '–', pin]);
    byClass.set(className, rows);
  }
  return [...byClass].map(([name, rows]) => ({ name, rows }));
}

function Made({ sheet }: { sheet: PinSheet }) {
  const { t } = useTranslation('rosters');
  const unnumbered = sheet.items.filter((line) => !line.number).length;
  return (
    <>
      <div role="status" className={classes.screenOnly}>
        <p>
          <b>{t('pins.made', { count: sheet.items.length })}</b> {sheet.items.length > 0 && t('pins.once')}
        </p>
        {sheet.kept > 0 && <p>{t('pins.kept', { count: sheet.kept })}</p>}
        {sheet.away > 0 && <p>{t('pins.away', { count: sheet.away })}</p>}
        {unnumbered > 0 && <p>{t('pins.unnumbered', { count: unnumbered })}</p>}
      </div>
      {sheet.items.length > 0 && (
        <PrintedSheet
          title={t('pins.heading')}
          how={t('pins.how')}
          columns={[t('sheets.name'), t('pins.number'), t('pins.pin')]}
          groups={groups(sheet)}
          file="pins.csv"
          fields={['name', 'ID number', 'PIN']}
        />
      )}
    </>
  );
}

/** PINs for students to use at a kiosk, by class. Shown once, kept nowhere. */
export function PinSheets() {
  const { t } = useTranslation('rosters');
  const school = useSchoolId();
  const grades = useGrades(school);
  const sections = useSections(school).data ?? [];
  const make = usePinSheet(school);
  const note = useProblemNote();
  const [whose, setWhose] = useState(EVERYONE);
  const [chosen, setChosen] = useState<NamedPerson[]>([]);
  const [anew, setAnew] = useState(false);
  const options = [
    { value: EVERYONE, label: t('pins.everyone') },
    { value: CHOSEN, label: t('pins.chosen') },
    ...grades.map((grade) => ({ value: `${GRADE}${grade}`, label: t('pins.grade', { grade }) })),
    ...sections.map((section) => ({ value: section.id, label: sectionLabel(section) })),
  ];
  const go = () => {
    if (!anew || window.confirm(t('pins.sure'))) {
      make.mutate({ ...wanted(whose, chosen), anew }, { onError: note });
    }
  };
  return (
    <section className={classes.plan}>
      <div className={classes.sheet}>
        <Titled>
          <h2>{t('pins.title')}</h2>
          <ManualLink to="admin#pin-sheets" about={t('pins.title')} />
        </Titled>
        <p className={page.muted}>{t('pins.lead')}</p>
        <Select
          w="100%"
          label={t('pins.whose')}
          searchable
          allowDeselect={false}
          limit={60}
          data={options}
          value={whose}
          onChange={(value) => value && setWhose(value)}
        />
        {whose === CHOSEN && (
          <PeoplePicker
            school={school}
            only="student"
            label={t('pins.who')}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <Checkbox
          label={t('pins.anew')}
          description={t('pins.anewWhy')}
          checked={anew}
          onChange={(event) => setAnew(event.currentTarget.checked)}
        />
        <Button loading={make.isPending} disabled={whose === CHOSEN && chosen.length === 0} onClick={go}>
          {t('pins.make')}
        </Button>
      </div>
      {make.data && <Made sheet={make.data} />}
    </section>
  );
}
