import { useIdCardDesign } from '~/api/idCards';
import { useHere } from '~/api/school';
import { Loaded, RowSkeletons } from '~/ui/states';
import { IdCard } from './IdCard';

/** Somebody else's card, of what a preview knows of them. */
export function PreviewCard() {
  const { school } = useHere();
  const design = useIdCardDesign(school.id);
  const card = {
    id: school.personId,
    name: school.personName,
    staff: false,
    grade: school.grade,
    photo: school.photo,
  };
  return (
    <Loaded query={design} skeleton={<RowSkeletons rows={2} face={64} />}>
      {({ value }) => <IdCard school={school.name} design={value} card={card} live />}
    </Loaded>
  );
}
