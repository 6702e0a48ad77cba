import { studentsByNumber } from '~/api/people';
import { useSchoolId } from '~/api/school';
import { useProblemNote } from '~/ui/problemNote';

const A_NUMBER = /^\S*\d\S*$/;

/** Finds by name whom a scanner types by number, and presses Enter; a card that two have shows what was typed. */
export function useScan(onName: (name: string) => void): (typed: string) => void {
  const school = useSchoolId();
  const note = useProblemNote();
  return (typed) => {
    if (A_NUMBER.test(typed)) {
      studentsByNumber(school, typed)
        .then(([student, another]) => {
          if (student && !another) {
            onName(student.name);
          }
        })
        .catch(note);
    }
  };
}
