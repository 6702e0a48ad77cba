package dev.corridor.signon.web;

import dev.corridor.access.SignInRules;
import dev.corridor.access.SignInSettings;
import dev.corridor.http.EntityTag;
import dev.corridor.shared.AccountId;
import dev.corridor.shared.DistrictActor;
import dev.corridor.shared.DistrictId;
import dev.corridor.shared.Needs;
import dev.corridor.shared.Permission;
import dev.corridor.shared.Problem;
import dev.corridor.shared.Role;
import dev.corridor.signon.Audience;
import dev.corridor.signon.WaysLeft;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who of a district signs in how, for its admins. */
@RestController
@RequestMapping("/api/districts/{district}/sign-in-rules")
class SignInRulesController {

    /**
     * What is set.
     *
     * @param passwordOff roles whose people do not sign in by password
     * @param secondStepOf roles whose people need a second factor
     * @param secondStepVouched whether it is asked also of whom a provider vouches for
     * @param admins of the district
     * @param others who else can come in than by password: by a way in that is shown
     */
    record SignInRulesView(
            List<Role> passwordOff,
            List<Role> secondStepOf,
            boolean secondStepVouched,
            List<SignInSettings.Admin> admins,
            List<Audience> others) {}

    /**
     * What is to be set.
     *
     * @param breakGlass admins whose passwords always work, by their accounts
     */
    record SignInRulesBody(
            List<Role> passwordOff, List<Role> secondStepOf, boolean secondStepVouched, List<AccountId> breakGlass) {

        SignInRulesBody {
            if (Stream.of(passwordOff, secondStepOf, breakGlass)
                    .anyMatch(list -> list == null || list.stream().anyMatch(Objects::isNull))) {
                throw Problem.field("passwordOff", "missing", "All three lists are needed, without gaps.");
            }
        }
    }

    private final SignInSettings settings;
    private final WaysLeft ways;

    SignInRulesController(SignInSettings settings, WaysLeft ways) {
        this.settings = settings;
        this.ways = ways;
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @GetMapping
    ResponseEntity<SignInRulesView> find(DistrictActor actor) {
        return answer(actor.district(), settings.of(actor.district()));
    }

    @Needs(Permission.ADMIN_PEOPLE)
    @PutMapping
    ResponseEntity<SignInRulesView> change(
            DistrictActor actor,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody SignInRulesBody body) {
        SignInRules wanted = new SignInRules(
                Set.copyOf(body.passwordOff()),
                Set.copyOf(body.secondStepOf()),
                body.secondStepVouched(),
                EntityTag.version(ifMatch));
        return answer(actor.district(), ways.change(actor, wanted, Set.copyOf(body.breakGlass())));
    }

    private ResponseEntity<SignInRulesView> answer(DistrictId district, SignInSettings.Current now) {
        SignInRules rules = now.rules();
        SignInRulesView view = new SignInRulesView(
                rules.passwordOff().stream().sorted().toList(),
                rules.secondStepOf().stream().sorted().toList(),
                rules.secondStepVouched(),
                now.admins(),
                ways.of(district).stream().sorted().toList());
        return ResponseEntity.ok().eTag(EntityTag.of(rules.version())).body(view);
    }
}
