import { Alert, Button, FileButton, Loader, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconPhotoUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type TakenPhoto, useTakePhotos } from '~/api/photos';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import { isProblem } from '~/lib/problem';
import { Chip } from '~/ui/Chip';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { useProblemNote } from '~/ui/problemNote';
import { EmptyState } from '~/ui/states';
import classes from './Photos.module.css';
import { en } from './words';

function Result({ result }: { result: TakenPhoto }) {
  const { t } = useTranslation('photos');
  const set = result.code === 'set';
  const why = result.code in en.codes ? t(`codes.${result.code as keyof typeof en.codes}`) : result.message;
  return (
    <li className={page.row}>
      <span>
        <span className={classes.file}>{result.file}</span>
        <br />
        <span className={classes.quiet}>{[result.person?.name, !set && why].filter(Boolean).join(': ')}</span>
      </span>
      {set && <Chip tone="pine">{t('stored')}</Chip>}
    </li>
  );
}

/** What became of each file, those first that somebody has to look at. */
function Results({ results }: { results: TakenPhoto[] }) {
  const { t } = useTranslation('photos');
  const refused = results.filter(({ code }) => code !== 'set');
  const set = results.filter(({ code }) => code === 'set');
  if (results.length === 0) {
    return <EmptyState icon={IconPhotoUp} title={t('none')} detail={t('noneDetail')} />;
  }
  return (
    <>
      <p role="status" className={classes.sum}>
        {t('set', { count: set.length })}
        {refused.length > 0 && ` · ${t('refused', { count: refused.length })}`}
      </p>
      <ul className={page.list}>
        {[...refused, ...set].map((result, place) => (
          // Two files in different folders may have one name.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <Result key={place} result={result} />
        ))}
      </ul>
    </>
  );
}

/** Photos in bulk: a zip handed in, and a result for each file. */
export function PhotosPage() {
  const { t } = useTranslation('photos');
  const { go } = useAddress();
  const take = useTakePhotos(useSchoolId());
  const note = useProblemNote();
  const wrong = isProblem(take.error) ? take.error.fields[0]?.code : undefined;
  const failed = (error: unknown) => {
    if (!(isProblem(error) && error.fields.length)) {
      note(error);
    }
  };
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/people')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('back')}
      </UnstyledButton>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#photos" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      {take.isPending ? (
        <p role="status">
          <Loader size="sm" /> {t('reading', { file: take.variables.name })}
        </p>
      ) : (
        <FileButton
          accept=".zip,.jpg,.jpeg,.png"
          onChange={(file) => file && take.mutate(file, { onError: failed })}
        >
          {(button) => (
            <Button {...button} mb={16} leftSection={<IconPhotoUp size={20} aria-hidden />}>
              {t('choose')}
            </Button>
          )}
        </FileButton>
      )}
      {wrong && (
        <Alert role="alert" color="red" maw={720} mb={16}>
          {t(`wrong.${wrong in en.wrong ? (wrong as keyof typeof en.wrong) : 'other'}`)}
        </Alert>
      )}
      {take.data && <Results results={take.data} />}
    </>
  );
}
