import { Button, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useDeleteFolder, useSaveFolder } from '~/api/administration';
import { useSchoolId } from '~/api/school';
import type { Folder } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { byField } from '~/ui/fieldWords';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import { SignPicker } from './SignPicker';

interface FolderSheetProps {
  opened: boolean;
  folder?: Folder;
  onClose: () => void;
}

function FolderFields({ folder, onClose }: Omit<FolderSheetProps, 'opened'>) {
  const { t } = useTranslation('places');
  const school = useSchoolId();
  const save = useSaveFolder(school);
  const remove = useDeleteFolder(school);
  const note = useProblemNote();
  const form = useForm({
    initialValues: {
      name: folder?.name ?? '',
      colour: folder?.colour ?? ('ocean' as const),
      icon: folder?.icon ?? 'folder',
    },
  });
  const failed = (error: unknown) =>
    isProblem(error) && error.fields.length ? form.setErrors(byField(error)) : note(error);
  return (
    <form
      onSubmit={form.onSubmit((values) =>
        save.mutate({ folder, form: values }, { onSuccess: onClose, onError: failed }),
      )}
    >
      <Stack gap={16}>
        <TextInput label={t('folder.name')} data-autofocus {...form.getInputProps('name')} />
        <SignPicker sign={form.values} onChange={({ colour, icon }) => form.setValues({ colour, icon })} />
        <Button type="submit" loading={save.isPending}>
          {t('folder.save')}
        </Button>
        {folder && (
          <Button
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={() =>
              window.confirm(t('folder.deleteSure')) &&
              remove.mutate(folder, { onSuccess: onClose, onError: note })
            }
          >
            {t('folder.delete')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

/** A folder's name, color and icon. */
export function FolderSheet({ opened, folder, onClose }: FolderSheetProps) {
  const { t } = useTranslation('places');
  return (
    <Sheet opened={opened} onClose={onClose} title={folder?.name ?? t('folder.new')}>
      {opened && <FolderFields key={folder?.id ?? 'new'} folder={folder} onClose={onClose} />}
    </Sheet>
  );
}
