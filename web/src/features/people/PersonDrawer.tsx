import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import type { PersonRecord } from '~/api/peopleAdmin';
import { SideDrawer } from '~/ui/SideDrawer';
import { PersonFields } from './PersonFields';

interface PersonDrawerProps {
  opened: boolean;
  /** Who is changed; nobody where somebody is added. */
  person?: Versioned<PersonRecord>;
  onClose: () => void;
  onSaved: (saved: PersonRecord) => void;
}

/** A person's form. Whatever was typed is asked about before it is lost. */
export function PersonDrawer({ opened, person, onClose, onSaved }: PersonDrawerProps) {
  const { t } = useTranslation('people');
  const [dirty, setDirty] = useState(false);
  const leave = () => {
    if (!dirty || window.confirm(t('discardSure'))) {
      setDirty(false);
      onClose();
    }
  };
  return (
    <SideDrawer
      opened={opened}
      onClose={leave}
      position="right"
      size={472}
      closeOnClickOutside={!dirty}
      title={<b>{person?.value.name ?? t('add')}</b>}
    >
      {opened && (
        <PersonFields
          person={person}
          onDirty={setDirty}
          onSaved={(saved) => {
            setDirty(false);
            onClose();
            onSaved(saved);
          }}
        />
      )}
    </SideDrawer>
  );
}
