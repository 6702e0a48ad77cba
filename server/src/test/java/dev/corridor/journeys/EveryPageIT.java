package dev.corridor.journeys;

/** Every page on a laptop, in English, in light and dark colors. */
class EveryPageIT extends EveryPage {

    EveryPageIT() {
        super(Look.ON_A_LAPTOP);
    }
}
