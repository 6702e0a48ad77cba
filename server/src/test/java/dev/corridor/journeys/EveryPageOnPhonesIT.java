package dev.corridor.journeys;

/** Every page on a phone, in Spanish. */
class EveryPageOnPhonesIT extends EveryPage {

    EveryPageOnPhonesIT() {
        super(Look.ON_A_PHONE);
    }
}
