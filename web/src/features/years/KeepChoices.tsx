import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGroupUses } from '~/api/groups';
import type { YearOffer } from '~/api/rollover';
import { useMay, useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { GroupUses } from '~/ui/groupUses/GroupUses';
import classes from './Years.module.css';

interface KeepChoicesProps {
  offer: YearOffer;
  dropped: Set<string>;
  onChange: (dropped: Set<string>) => void;
}

interface Kept {
  id: string;
  label: string;
}

/** What is set for a group that is not kept. */
function Without({ group }: { group: string }) {
  const uses = useGroupUses(useSchoolId(), group).data ?? [];
  return uses.length > 0 ? (
    <div className={classes.without} role="status">
      <GroupUses uses={uses} />
    </div>
  ) : null;
}

interface KeepProps extends Omit<KeepChoicesProps, 'offer'> {
  title: string;
  things: Kept[];
  /** What is said of a thing that is not kept. */
  without?: (id: string) => ReactNode;
}

function Keep({ title, things, without, dropped, onChange }: KeepProps) {
  const { t } = useTranslation('years');
  const keep = (id: string, kept: boolean) => {
    const next = new Set(dropped);
    if (kept) {
      next.delete(id);
    } else {
      next.add(id);
    }
    onChange(next);
  };
  return (
    <fieldset className={page.fieldset}>
      <legend>{title}</legend>
      {things.length === 0 && <p className={page.muted}>{t('nothing')}</p>}
      <Stack gap={10}>
        {things.map(({ id, label }) => (
          <div key={id}>
            <Checkbox
              label={label}
              checked={!dropped.has(id)}
              onChange={(event) => keep(id, event.currentTarget.checked)}
            />
            {dropped.has(id) && without?.(id)}
          </div>
        ))}
      </Stack>
    </fieldset>
  );
}

/** What of the old year is kept; all of it, to begin with. */
export function KeepChoices({ offer, ...choice }: KeepChoicesProps) {
  const { t } = useTranslation('years');
  const safety = useMay('admin-limits');
  const groups = (all: YearOffer['groups']) =>
    all.map(({ id, name, members }) => ({ id, label: `${name} (${t('students', { count: members })})` }));
  const limits = offer.limits.map(({ id, kind, name, room, per, passes }) => {
    const limit = t(`limit.${kind}`, { passes, per: t(`per.${per}`), name: name ?? '' });
    return { id, label: room ? t('limitTo', { limit, room }) : limit };
  });
  return (
    <section className={page.card}>
      <h2>{t('keepTitle')}</h2>
      <p className={page.muted}>{t('keepLead')}</p>
      <Keep
        title={t('groups')}
        things={groups(offer.groups)}
        without={(id) => <Without group={id} />}
        {...choice}
      />
      {safety ? (
        <>
          <Keep title={t('encounterGroups')} things={groups(offer.encounterGroups)} {...choice} />
          <Keep title={t('limits')} things={limits} {...choice} />
        </>
      ) : (
        <p className={page.muted}>{t('safetyKept')}</p>
      )}
    </section>
  );
}
