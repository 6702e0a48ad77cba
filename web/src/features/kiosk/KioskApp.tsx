import { useTranslation } from 'react-i18next';
import { type Binding, useBinding, useBoard } from '~/api/kiosk';
import { TimePlaceContext } from '~/lib/time';
import { ErrorState } from '~/ui/states';
import { BindPage } from './BindPage';
import { StartScreen } from './StartScreen';
import { useVisit } from './useVisit';
import { VisitScreen } from './VisitScreen';
import './words';

function Bound({ binding }: { binding: Binding }) {
  const { i18n } = useTranslation();
  const { board, online } = useBoard(binding.school);
  const visit = useVisit(binding);
  if (!board) {
    return null;
  }
  return (
    <TimePlaceContext.Provider value={{ zone: binding.timeZone, locale: i18n.language }}>
      {visit.current ? (
        <VisitScreen binding={binding} board={board} visit={visit} />
      ) : (
        <StartScreen binding={binding} board={board} online={online} visit={visit} />
      )}
    </TimePlaceContext.Provider>
  );
}

/** A shared device in a room: bound to it, or on the way to be. */
export function KioskApp() {
  const binding = useBinding();
  if (binding.data) {
    return <Bound key={binding.data.room} binding={binding.data} />;
  }
  if (binding.data === null) {
    return <BindPage />;
  }
  return binding.error ? <ErrorState error={binding.error} onRetry={() => void binding.refetch()} /> : null;
}
