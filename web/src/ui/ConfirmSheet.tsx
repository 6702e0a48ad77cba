import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason } from '~/api/types';
import classes from './ConfirmSheet.module.css';
import { Reasons } from './Reasons';
import { Sheet } from './Sheet';

export interface ConfirmSheetProps {
  /** Whom it concerns. */
  name: string;
  reasons: Reason[];
  busy: boolean;
  onConfirm: (comment: string) => void;
  onClose: () => void;
}

/** Spells out the rules that an act would set aside; where one of them binds everybody there is no way on. */
export function ConfirmSheet({ name, reasons, busy, onConfirm, onClose }: ConfirmSheetProps) {
  const { t } = useTranslation('ui');
  const [comment, setComment] = useState('');
  const may = reasons.every((reason) => reason.overridable);
  return (
    <Sheet opened onClose={onClose} title={<b className={classes.title}>{name}</b>}>
      <p className={classes.lead}>{t(may ? 'confirm.lead' : 'confirm.never')}</p>
      <Reasons reasons={reasons} />
      {may && (
        <Textarea
          label={t('confirm.comment')}
          maxLength={500}
          autosize
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      )}
      <div className={classes.buttons}>
        <Button variant="default" h={44} onClick={onClose}>
          {t('act.cancel')}
        </Button>
        {may && (
          <Button h={44} data-autofocus loading={busy} onClick={() => onConfirm(comment.trim())}>
            {t('confirm.go')}
          </Button>
        )}
      </div>
    </Sheet>
  );
}
