package dev.corridor.journeys;

/** The pages that only admins of a district have. */
final class DistrictPages {

    private DistrictPages() {}

    static void rosters(Tour tour) {
        tour.goTo("/admin/start").lookAt("connections.homeTitle");
        tour.goTo("/admin/rosters/connections").lookAt("connections.lead");
        tour.press("connections.add").lookAt("connections.choose");
        tour.pressNamed("^Clever").lookAt("connections.form.nameWhy");
        tour.press("connections.all").pressNamed("Prairie exports").lookAt("connections.history.title");
        tour.pressNamed("^" + tour.words().at("connections.history.details"))
                .lookAt("rosters.samples.added")
                .sheetOf("connections.history.undo")
                .escape();
        tour.tab("connections.tabs.mapping").lookAt("connections.mapping.unitsWhy");
        tour.tab("connections.tabs.settings").lookAt("connections.form.remove");
        tour.goTo("/manual/rosters").look();
    }

    static void waysIn(Tour tour) {
        tour.goTo("/admin/sign-on").lookAt("signOn.linkWhy");
        tour.press("signOn.add").lookAt("signOn.choose");
        tour.pressNamed("^Microsoft").press("signOn.form.save").lookAt("signOn.form.wrong.missing");
        tour.press("signOn.all").pressNamed("^Google").lookAt("signOn.there.redirectWhy");
        tour.tab("signOn.tabs.people").lookAt("signOn.refusals.none").lookAt("signOn.reach.lead");
        tour.goTo("/manual/sign-on-google").look();
        tour.goTo("/sign-in/refused?why=no-account").lookAt("refused.why.no-account");
        tour.goTo("/sign-in/step").lookAt("secondStep.beginAgain");
        tour.goTo("/admin/sign-on/rules").lookAt("signInRules.breakGlassWhy");
    }
}
