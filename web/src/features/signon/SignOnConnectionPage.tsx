import { Button, Tabs, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconBuilding, IconCheck, IconPower, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { useHere } from '~/api/school';
import { type SignOn, useDeleteSignOn, useSignOn } from '~/api/signOn';
import { useAddress } from '~/lib/address';
import { Chip } from '~/ui/Chip';
import page from '~/ui/FormPage.module.css';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { CheckCard } from './CheckCard';
import { useKind } from './kind';
import { ReachCard } from './ReachCard';
import { RefusalsCard } from './RefusalsCard';
import classes from './SignOn.module.css';
import { SignOnFields } from './SignOnFields';
import { There } from './There';
import { useWrong, wrongOf } from './wrong';
import './words';

interface PanelProps {
  district: string;
  connection: Versioned<SignOn>;
}

function Settings({ district, connection }: PanelProps) {
  const { t } = useTranslation('signOn');
  const { go } = useAddress();
  const remove = useDeleteSignOn(district);
  const note = useProblemNote();
  const said = useWrong();
  const { id, name, preset } = connection.value;
  const failed = (error: unknown) => {
    const wrong = wrongOf(error);
    return wrong ? notice({ color: 'red', message: said(wrong), autoClose: false }) : note(error);
  };
  const sure = () => window.confirm(t('form.removeSure', { name }));
  return (
    <>
      <There connection={connection.value} />
      <SignOnFields district={district} preset={preset} connection={connection} onSaved={() => undefined} />
      <CheckCard district={district} id={id} preset={preset} />
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={18} aria-hidden />}
        loading={remove.isPending}
        onClick={() =>
          sure() && remove.mutate(id, { onSuccess: () => go('/admin/sign-on'), onError: failed })
        }
      >
        {t('form.remove')}
      </Button>
    </>
  );
}

function Shown({ district, connection }: PanelProps) {
  const { t } = useTranslation('signOn');
  const { value } = connection;
  const kind = useKind();
  const [tab, setTab] = useState<string | null>(value.refused > 0 ? 'people' : 'settings');
  return (
    <>
      <div className={classes.top}>
        <h1>{value.name}</h1>
        <Chip tone={value.on ? 'pine' : 'closed'} icon={value.on ? IconCheck : IconPower}>
          {t(value.on ? 'on' : 'off')}
        </Chip>
      </div>
      <p className={page.lead}>{kind(value)}</p>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="settings">{t('tabs.settings')}</Tabs.Tab>
          <Tabs.Tab value="people">{t('tabs.people')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="settings" className={classes.panel}>
          <Settings district={district} connection={connection} />
        </Tabs.Panel>
        <Tabs.Panel value="people" className={classes.panel}>
          <RefusalsCard district={district} id={value.id} />
          <ReachCard district={district} id={value.id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function OfDistrict({ district, id }: { district: string; id: string }) {
  const connection = useSignOn(district, id);
  return (
    <Loaded query={connection} skeleton={<RowSkeletons rows={4} />}>
      {(read) => <Shown district={district} connection={read} />}
    </Loaded>
  );
}

/** One way in: how it is set up, whom it would let in, and whom it did not. */
export function SignOnConnectionPage({ id }: { id: string }) {
  const { t } = useTranslation('signOn');
  const { me } = useHere();
  const { go } = useAddress();
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/sign-on')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('all')}
      </UnstyledButton>
      {me.district ? (
        <OfDistrict district={me.district.id} id={id} />
      ) : (
        <EmptyState icon={IconBuilding} title={t('districtOnly')} detail={t('districtOnlyDetail')} />
      )}
    </>
  );
}
