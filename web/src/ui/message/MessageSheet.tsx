import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Message, useMessage } from '~/api/notices';
import { useSchoolId } from '~/api/school';
import type { PassCard } from '~/api/types';
import { notice } from '../notice';
import { longName, originOf } from '../pass/places';
import { useProblemNote } from '../problemNote';
import { Sheet } from '../Sheet';
import './words';

const LONGEST = 300;

/** Writes to the student of a pass, or to the teachers of the room that the student left. */
export function MessageSheet({ pass, onClose }: { pass: PassCard; onClose: () => void }) {
  const { t } = useTranslation('message');
  const send = useMessage(useSchoolId());
  const problem = useProblemNote();
  const [to, setTo] = useState<NonNullable<Message['to']>>('student');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { name } = pass.student;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (text.trim() !== '') {
      send.mutate(
        { pass: pass.id, to, text },
        {
          onSuccess: () => {
            notice({ message: t('sent') });
            onClose();
          },
          onError: problem,
        },
      );
    }
  };
  return (
    <Sheet opened onClose={onClose} title={<b>{t('about', { name })}</b>}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <Radio.Group label={t('to')} value={to} onChange={(next) => setTo(next as typeof to)}>
            <Stack gap={10} mt={6}>
              <Radio value="student" label={t('student', { name })} />
              <Radio value="origin" label={t('origin', { room: longName(originOf(pass)) })} />
            </Stack>
          </Radio.Group>
          <Textarea
            label={t('text')}
            description={t('hint')}
            maxLength={LONGEST}
            autosize
            minRows={2}
            value={text}
            error={tried && text.trim() === '' ? t('needed') : undefined}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" h={48} loading={send.isPending}>
            {t('send')}
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
