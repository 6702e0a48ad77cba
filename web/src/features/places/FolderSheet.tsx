import { Button, MultiSelect, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeleteFolder, useSaveFolder } from '~/api/administration';
import type { FolderForm } from '~/api/adminTypes';
import { useFolders, useRooms } from '~/api/rooms';
import { readBoard, useArrange } from '~/api/roomsAdmin';
import { useSchoolId } from '~/api/school';
import type { Folder, Room } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { byField } from '~/ui/fieldWords';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import { putRooms } from './board';
import { SignPicker } from './SignPicker';

interface FolderSheetProps {
  opened: boolean;
  folder?: Folder;
  onClose: () => void;
}

/** Saves the folder, then puts what is added into it; tells if only the first came about. */
function useSave(school: string, folder: Folder | undefined) {
  const save = useSaveFolder(school);
  const arrange = useArrange(school);
  const put = async (form: FolderForm, added: string[]) => {
    const saved = await save.mutateAsync({ folder, form });
    if (added.length > 0) {
      const { board, etag } = await readBoard(school);
      await arrange.mutateAsync({ board: putRooms(board, added, saved.id), etag });
    }
  };
  return { put, busy: save.isPending || arrange.isPending };
}

/** Rooms of other folders, or of none, that come into this one. */
function AddRooms({
  folder,
  value,
  onChange,
}: {
  folder: Folder | undefined;
  value: string[];
  onChange: (rooms: string[]) => void;
}) {
  const { t } = useTranslation('places');
  const school = useSchoolId();
  const folders = useFolders(school).data ?? [];
  const rooms = (useRooms(school).data ?? []).filter((room) => !folder || room.folderId !== folder.id);
  const where = (room: Room) => folders.find((one) => one.id === room.folderId)?.name;
  return (
    <MultiSelect
      label={t('folder.add')}
      description={t('folder.addWhy')}
      searchable
      hidePickedOptions
      data={rooms.map((room) => ({
        value: room.id,
        label: where(room) ? t('folder.from', { room: room.name, folder: where(room) }) : room.name,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

function FolderFields({ folder, onClose }: Omit<FolderSheetProps, 'opened'>) {
  const { t } = useTranslation('places');
  const school = useSchoolId();
  const { put, busy } = useSave(school, folder);
  const [added, setAdded] = useState<string[]>([]);
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
    <form onSubmit={form.onSubmit((values) => put(values, added).then(onClose, failed))}>
      <Stack gap={16}>
        <TextInput label={t('folder.name')} data-autofocus {...form.getInputProps('name')} />
        <SignPicker sign={form.values} onChange={({ colour, icon }) => form.setValues({ colour, icon })} />
        <AddRooms folder={folder} value={added} onChange={setAdded} />
        <Button type="submit" loading={busy}>
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
