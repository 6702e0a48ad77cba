package dev.corridor.passes.web;

import dev.corridor.audit.Audit;
import dev.corridor.passes.Agenda;
import dev.corridor.passes.Look;
import dev.corridor.passes.PassCard;
import dev.corridor.passes.PassCard.Named;
import dev.corridor.passes.Passes;
import dev.corridor.passes.PastPasses;
import dev.corridor.passes.Showing;
import dev.corridor.passes.ViewKey;
import dev.corridor.passes.ViewKeys;
import dev.corridor.passes.web.PreviewsController.StudentPreview;
import dev.corridor.passes.web.PreviewsController.TeacherPreview;
import dev.corridor.people.People;
import dev.corridor.people.Person;
import dev.corridor.people.PersonState;
import dev.corridor.people.Standing;
import dev.corridor.rules.StudentFacts;
import dev.corridor.schools.SchoolTransactions;
import dev.corridor.schools.Schools;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.Actor;
import dev.corridor.shared.GroupId;
import dev.corridor.shared.Ids;
import dev.corridor.shared.Permission;
import dev.corridor.shared.PersonId;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.shared.RoomId;
import dev.corridor.shared.SchoolId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks at a school through somebody's eyes, by the same rules and cards as that person's own screen. */
@Component
class Previews {

    private static final Set<Permission> OF_A_STUDENT = Set.of(Permission.BE_HERE, Permission.TAKE_PASSES);

    private final Passes passes;
    private final PastPasses past;
    private final Agenda agenda;
    private final ChoiceBoard board;
    private final ViewKeys keys;
    private final People people;
    private final Schools schools;
    private final SchoolTransactions transactions;
    private final Audit audit;

    Previews(
            Passes passes,
            PastPasses past,
            Agenda agenda,
            ChoiceBoard board,
            ViewKeys keys,
            People people,
            Schools schools,
            SchoolTransactions transactions,
            Audit audit) {
        this.passes = passes;
        this.past = past;
        this.agenda = agenda;
        this.board = board;
        this.keys = keys;
        this.people = people;
        this.schools = schools;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** The screen of a student by name; a look at a record. */
    StudentPreview ofStudent(Actor admin, PersonId id, Optional<RoomId> origin) {
        SchoolId school = admin.school();
        Standing standing = standing(school, id, Role.STUDENT);
        Person person = people.find(school, id).orElseThrow(() -> Problem.notFound("person"));
        transactions.write(school, () -> {
            audit.record(admin, "student-seen", id.value(), null, null);
            return id;
        });
        Actor student = actor(school, standing.account(), id, Role.STUDENT, OF_A_STUDENT);
        return new StudentPreview(
                new Named(id, person.name()),
                person.grade(),
                standing.state() == PersonState.ACTIVE,
                roomNumbers(school),
                passes.looking(school, List.of(id), look -> board.of(student, look, origin)),
                passes.open(school).to(new ViewKey.Student(id)),
                past.over(student),
                agenda.ahead(student));
    }

    /** The screen of a student who has had no pass today and is nobody in particular. */
    StudentPreview ofKind(Actor admin, Optional<String> grade, Set<GroupId> groups, Optional<RoomId> origin) {
        SchoolId school = admin.school();
        PersonId nobody = new PersonId(Ids.next());
        Actor student = actor(school, new AccountId(Ids.next()), nobody, Role.STUDENT, OF_A_STUDENT);
        StudentFacts facts = StudentFacts.plain(nobody, grade, groups);
        Choices choices = passes.looking(school, List.of(), look -> {
            Look knowing = new Look(look.scene(), look.hall().knowing(facts), look.directory());
            return board.of(student, knowing, origin);
        });
        return new StudentPreview(
                null, grade.orElse(null), true, roomNumbers(school), choices, List.of(), List.of(), List.of());
    }

    /** The home of a teacher by name. */
    TeacherPreview ofTeacher(Actor admin, PersonId id) {
        SchoolId school = admin.school();
        Standing standing = standing(school, id, Role.TEACHER);
        Person person = people.find(school, id).orElseThrow(() -> Problem.notFound("person"));
        Set<Permission> may = EnumSet.of(Permission.BE_HERE, Permission.WRITE_PASSES);
        boolean monitors =
                transactions.read(school, () -> schools.settings(school).teachersMonitor());
        if (monitors || standing.permissions(false).contains(Permission.SEE_HALLWAY)) {
            may.add(Permission.SEE_HALLWAY);
        }
        Actor teacher = actor(school, standing.account(), id, Role.TEACHER, may);
        Showing open = passes.open(school);
        List<PassCard> seen = open.to(keys.of(teacher));
        return new TeacherPreview(
                new Named(id, person.name()),
                standing.state() == PersonState.ACTIVE,
                words(may),
                open.seq(),
                seen,
                agenda.ahead(teacher));
    }

    private Standing standing(SchoolId school, PersonId id, Role role) {
        return people.standing(school, Set.of(id)).stream()
                .filter(found -> found.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("person"));
    }

    private boolean roomNumbers(SchoolId school) {
        return transactions.read(school, () -> schools.settings(school).showRoomNumbers());
    }

    private static Actor actor(
            SchoolId school, AccountId account, PersonId person, Role role, Set<Permission> permissions) {
        return new Actor(school, account, person, Set.of(role), permissions, "preview");
    }

    /** As the API calls them. */
    private static List<String> words(Set<Permission> permissions) {
        return Stream.of(Permission.WRITE_PASSES, Permission.SEE_HALLWAY)
                .filter(permissions::contains)
                .map(permission -> permission.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
