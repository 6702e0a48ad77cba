import { Hallway } from '~/features/monitor/Hallway';
import { useWrite } from '~/features/teacher/write/WriteProvider';

/** The hallway, from which those who may write passes do so for whoever is found. */
export function HallwayRoute() {
  const write = useWrite();
  return (
    <Hallway
      onWrite={write && ((student, originId, escort) => write({ students: [student], originId, escort }))}
    />
  );
}
