import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCredentialSheet, useSections } from '~/api/administration';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { useProblemNote } from '~/ui/problemNote';
import { PrintedSheet } from './PrintedSheet';
import classes from './Rosters.module.css';
import { sectionLabel } from './sectionLabel';

const STAFF = 'staff';

/** One-time passwords to hand out, by class or for the staff. Shown once, kept nowhere. */
export function CredentialSheets() {
  const { t } = useTranslation('rosters');
  const school = useSchoolId();
  const sections = useSections(school).data ?? [];
  const make = useCredentialSheet(school);
  const note = useProblemNote();
  const [whose, setWhose] = useState<string | null>(STAFF);
  const [made, setMade] = useState('');
  const options = [
    { value: STAFF, label: t('sheets.staff') },
    ...sections.map((section) => ({ value: section.id, label: sectionLabel(section) })),
  ];
  return (
    <section className={classes.plan}>
      <div className={classes.sheet}>
        <Titled>
          <h2>{t('sheets.title')}</h2>
          <ManualLink to="admin#credential-sheets" about={t('sheets.title')} />
        </Titled>
        <p className={page.muted}>{t('sheets.lead')}</p>
        <Select
          w="100%"
          label={t('sheets.whose')}
          searchable
          allowDeselect={false}
          limit={60}
          data={options}
          value={whose}
          onChange={setWhose}
        />
        <Button
          loading={make.isPending}
          onClick={() => {
            setMade(options.find((option) => option.value === whose)?.label ?? '');
            make.mutate(whose === STAFF ? { staff: true } : { sectionId: whose ?? '' }, { onError: note });
          }}
        >
          {t('sheets.make')}
        </Button>
      </div>
      {make.data?.length === 0 && <p role="status">{t('sheets.none')}</p>}
      {make.data && make.data.length > 0 && (
        <PrintedSheet
          title={t('sheets.heading')}
          how={t('sheets.how', { address: location.origin })}
          columns={[t('sheets.name'), t('sheets.login'), t('sheets.password')]}
          groups={[{ name: made, rows: make.data.map((one) => [one.name, one.login, one.password]) }]}
          file="credentials.csv"
          fields={['name', 'login', 'password']}
        />
      )}
    </section>
  );
}
