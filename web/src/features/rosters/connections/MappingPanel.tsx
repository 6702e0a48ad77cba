import { Button, Select } from '@mantine/core';
import { IconFileUpload, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { readConnection, useSaveMapping } from '~/api/rosterConnections';
import type { Connection, Mapping, Offered } from '~/api/rosterTypes';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState } from '~/ui/states';
import classes from './Connections.module.css';
import { MappingUnits } from './MappingUnits';
import { LEAVE_OUT, mergedMapping, ROLES, withEntry } from './mappingForm';

interface RolesProps {
  offered: string[];
  value: Mapping['roles'];
  onChange: (value: Mapping['roles']) => void;
}

function Roles({ offered, value, onChange }: RolesProps) {
  const { t } = useTranslation('connections');
  const data = [
    ...ROLES.map((role) => ({ value: role as string, label: t(`roles.${role}`) })),
    { value: LEAVE_OUT, label: t('mapping.leaveOut') },
  ];
  return (
    <section className={page.card}>
      <h2>{t('mapping.roles')}</h2>
      <p className={page.muted}>{t('mapping.rolesWhy')}</p>
      <div className={page.two}>
        {offered.map((word) => (
          <Select
            key={word}
            label={word}
            placeholder={t('mapping.asThere')}
            clearable
            data={data}
            value={value[word] ?? null}
            onChange={(role) => onChange(withEntry(value, word, role ?? undefined))}
          />
        ))}
      </div>
    </section>
  );
}

interface FieldsProps {
  district: string;
  connection: Versioned<Connection>;
  offered: Offered;
}

function Fields({ district, connection, offered }: FieldsProps) {
  const { t } = useTranslation('connections');
  const save = useSaveMapping(district, connection.value.id);
  const note = useProblemNote();
  // What was read first stays what is changed: the page reads anew by itself, and would save over another's choices.
  const [read, setRead] = useState(connection);
  const [mapping, setMapping] = useState(read.value.mapping);
  const [raced, setRaced] = useState(false);
  const begin = (now: Versioned<Connection>, chosen: Mapping, theirs: boolean) => {
    setRead(now);
    setMapping(chosen);
    setRaced(theirs);
  };
  const catchUp = async () => {
    const now = await readConnection(district, read.value.id);
    begin(now, mergedMapping(read.value.mapping, mapping, now.value.mapping), true);
  };
  const put = () =>
    save.mutate(
      { mapping, etag: read.etag },
      {
        onSuccess: (saved) => {
          begin(saved, saved.value.mapping, false);
          notice({ message: t('form.saved') });
        },
        onError: (error) =>
          isProblem(error) && error.status === 412 ? void catchUp().catch(note) : note(error),
      },
    );
  const reset = () => begin(read, read.value.mapping, false);
  return (
    <>
      <p className={page.lead}>{t('mapping.lead')}</p>
      {offered.units.length > 0 && (
        <MappingUnits
          units={offered.units}
          value={mapping.units}
          onChange={(units) => setMapping({ ...mapping, units })}
        />
      )}
      {offered.roles.length > 0 && (
        <Roles
          offered={offered.roles}
          value={mapping.roles}
          onChange={(roles) => setMapping({ ...mapping, roles })}
        />
      )}
      {offered.numbers.length > 1 && (
        <section className={page.card}>
          <Select
            label={t('mapping.number')}
            allowDeselect={false}
            data={offered.numbers}
            value={mapping.number || (offered.numbers[0] ?? null)}
            onChange={(number) => setMapping({ ...mapping, number: number ?? '' })}
          />
        </section>
      )}
      {raced && (
        <div className={classes.raced} role="alert">
          {t('mapping.raced')}
        </div>
      )}
      <div className={page.bar}>
        <Button variant="default" onClick={reset}>
          {t(raced ? 'mapping.reload' : 'mapping.reset')}
        </Button>
        <Button loading={save.isPending} onClick={put}>
          {t('form.save')}
        </Button>
      </div>
    </>
  );
}

interface MappingPanelProps extends Omit<FieldsProps, 'offered'> {
  /** Whether exports are handed in, which say themselves what there is. */
  uploads: boolean;
}

/** What of the other side becomes what here. */
export function MappingPanel({ district, connection, uploads }: MappingPanelProps) {
  const { t } = useTranslation('connections');
  const { offered } = connection.value;
  return offered ? (
    <Fields district={district} connection={connection} offered={offered} />
  ) : (
    <EmptyState
      icon={uploads ? IconFileUpload : IconPlugConnected}
      title={t(uploads ? 'mapping.noFile' : 'mapping.notYet')}
      detail={t(uploads ? 'mapping.noFileDetail' : 'mapping.notYetDetail')}
    />
  );
}
