import { Button, Menu } from '@mantine/core';
import { IconCopy, IconLink, IconPower } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type EncounterGroup, useSaveEncounterGroup } from '~/api/encounters';
import { useSchoolId } from '~/api/school';
import { serverNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { Chip } from '~/ui/Chip';
import { DotsMenu } from '~/ui/DotsMenu';
import page from '~/ui/FormPage.module.css';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { formOf, linkTo } from './groupForm';
import classes from './Limits.module.css';

export interface GroupRowProps {
  group: EncounterGroup;
  onEdit: () => void;
  onCopy: () => void;
  onLog: () => void;
}

function State({ group }: { group: EncounterGroup }) {
  const { t } = useTranslation('limits');
  const { day } = useTimeWords();
  const over = group.expiresAt && Date.parse(group.expiresAt) <= serverNow();
  if (!group.on) {
    return <Chip>{t('groups.off')}</Chip>;
  }
  if (over && group.expiresAt) {
    return <Chip>{t('groups.over', { day: day(group.expiresAt) })}</Chip>;
  }
  return (
    <Chip tone="pine">
      {group.expiresAt ? t('groups.onUntil', { day: day(group.expiresAt) }) : t('groups.on')}
    </Chip>
  );
}

function More({ group, onCopy }: { group: EncounterGroup; onCopy: () => void }) {
  const { t } = useTranslation('limits');
  const save = useSaveEncounterGroup(useSchoolId());
  const note = useProblemNote();
  const link = async () => {
    await navigator.clipboard.writeText(linkTo(group));
    notice({ message: t('groups.linkCopied') });
  };
  return (
    <DotsMenu name={group.name ?? t('groups.unnamed')}>
      <Menu.Item leftSection={<IconLink size={18} aria-hidden />} onClick={() => link().catch(note)}>
        {t('groups.link')}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={18} aria-hidden />} onClick={onCopy}>
        {t('groups.copy')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPower size={18} aria-hidden />}
        onClick={() => save.mutate({ group, form: { ...formOf(group), on: !group.on } }, { onError: note })}
      >
        {group.on ? t('groups.switchOff') : t('groups.switchOn')}
      </Menu.Item>
    </DotsMenu>
  );
}

/** A group, whether it acts, and what it has prevented. */
export function GroupRow({ group, onEdit, onCopy, onLog }: GroupRowProps) {
  const { t } = useTranslation('limits');
  return (
    <li className={page.row}>
      <span>
        <b>{group.name ?? t('groups.unnamed')}</b>
        <br />
        <span className={page.muted}>{group.members.map((member) => member.name).join(', ')}</span>
      </span>
      <State group={group} />
      <Button variant="subtle" size="sm" onClick={onLog}>
        {t('groups.prevented', { count: group.prevented })}
        {group.unseen > 0 && <b className={classes.news}>{t('groups.unseen', { count: group.unseen })}</b>}
      </Button>
      <Button
        variant="default"
        size="sm"
        onClick={onEdit}
        aria-label={`${t('groups.edit')}: ${group.name ?? t('groups.unnamed')}`}
      >
        {t('groups.edit')}
      </Button>
      <More group={group} onCopy={onCopy} />
    </li>
  );
}
