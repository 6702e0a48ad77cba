import { Button, Group } from '@mantine/core';
import { IconCopy, IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Factors, useNewCodes } from '~/api/factors';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Access.module.css';
import { useShownAgain } from './useShownAgain';
import './securityWords';

function Shown({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation('security');
  const note = useProblemNote();
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    notice({ message: t('codes.copied') });
  };
  return (
    <div className={classes.once} role="status">
      <p>{t('codes.once')}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Group gap={12} className={classes.screenOnly}>
        <Button
          variant="default"
          leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('codes.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCopy size={20} aria-hidden />}
          onClick={() => copy().catch(note)}
        >
          {t('codes.copy')}
        </Button>
        <Button onClick={onDone}>{t('codes.kept')}</Button>
      </Group>
    </div>
  );
}

interface RecoveryCodesCardProps {
  factors: Factors;
  /** Just made; shown once. */
  codes: string[];
  onCodes: (codes: string[]) => void;
}

/** Codes on paper for who has lost the rest. */
export function RecoveryCodesCard({ factors, codes, onCodes }: RecoveryCodesCardProps) {
  const { t } = useTranslation('security');
  const make = useNewCodes();
  const { unlessShown, sheet } = useShownAgain();
  const again = () =>
    make.mutate(undefined, {
      onSuccess: ({ recoveryCodes }) => onCodes(recoveryCodes),
      onError: unlessShown(again),
    });
  return (
    <section className={classes.part}>
      <h2>{t('codes.title')}</h2>
      <p className={`${classes.soft} ${classes.screenOnly}`}>{t('codes.lead')}</p>
      {codes.length > 0 ? (
        <Shown codes={codes} onDone={() => onCodes([])} />
      ) : (
        <>
          <p>{t('codes.left', { count: factors.recoveryCodes })}</p>
          <Button
            variant="default"
            w="fit-content"
            maw="100%"
            leftSection={<IconRefresh size={20} aria-hidden />}
            loading={make.isPending}
            onClick={() => window.confirm(t('codes.sure')) && again()}
          >
            {t('codes.make')}
          </Button>
        </>
      )}
      {sheet}
    </section>
  );
}
