package dev.corridor.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Leaves pictures of every open page in {@code target/pictures} when a journey fails. */
final class KeepPictures implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        String name = test.getRequiredTestMethod().getName() + " "
                + test.getDisplayName().replaceAll("\\W+", " ");
        Path folder = Path.of("target", "pictures", test.getRequiredTestClass().getSimpleName(), name.strip());
        ReflectionSupport.streamFields(
                        test.getRequiredTestClass(),
                        field -> field.getType().equals(Chromium.class),
                        HierarchyTraversalMode.TOP_DOWN)
                .map(field -> ReflectionSupport.tryToReadFieldValue(field, test.getRequiredTestInstance()))
                .forEach(browser -> browser.ifSuccess(open -> ((Chromium) open).takePictures(folder)));
        throw failure;
    }
}
