import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '~/ui/useFocusBack';
import { ConfirmPasses } from './ConfirmPasses';
import { useDraft } from './useDraft';
import { useSubmit } from './useSubmit';
import classes from './Write.module.css';
import { WriteForm } from './WriteForm';
import { WriteLine } from './WriteLine';
import type { Beginning } from './WriteProvider';

/** Writes a pass for one student or many, from one line or from fields. */
export function WriteDialog({ beginning, onClose }: { beginning: Beginning; onClose: () => void }) {
  const { t } = useTranslation('write');
  const { t: ui } = useTranslation('ui');
  const phone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const parts = useDraft(beginning);
  const submit = useSubmit(onClose);
  useFocusBack(true);
  return (
    <Modal.Root opened onClose={onClose} size={640} fullScreen={phone} yOffset="8vh">
      <Modal.Overlay />
      <Modal.Content radius={phone ? 0 : 'lg'}>
        <div className={classes.dialogHead}>
          <Modal.Title className={classes.title}>{t('title')}</Modal.Title>
          <Modal.CloseButton aria-label={ui('act.close')} size={44} iconSize={24} />
        </div>
        <Modal.Body>
          {submit.held.length > 0 ? (
            <ConfirmPasses submit={submit} draft={parts.draft} />
          ) : (
            <>
              <WriteLine parts={parts} onReady={(draft) => submit.send(draft, false, '')} />
              <WriteForm parts={parts} submit={submit} />
            </>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
