package dev.corridor.photos.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corridor.photos.Drawn;
import dev.corridor.photos.model.UnusableImage.Code;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortraitTest {

    @ParameterizedTest
    @CsvSource({"jpeg,640,800", "png,640,800", "jpeg,4000,3000", "png,64,64"})
    void whateverTheSizeThePortraitIsASmallSquareJpeg(String format, int width, int height) throws Exception {
        Portrait portrait = Portrait.of(Drawn.image(format, width, height));
        BufferedImage image = read(portrait);
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(256);
        assertThat(portrait.jpeg().length).isLessThan(40_000);
        assertThat(portrait.pixels()).isEqualTo((long) width * height);
    }

    @Test
    void nothingOfTheMetadataIsLeft() throws Exception {
        byte[] located = Drawn.withExif(Drawn.image("jpeg", 640, 800), 1, "41.8781 N, 87.6298 W");
        assertThat(new String(located, StandardCharsets.ISO_8859_1)).contains("41.8781");
        String portrait = new String(Portrait.of(located).jpeg(), StandardCharsets.ISO_8859_1);
        assertThat(portrait).doesNotContain("41.8781").doesNotContain("Exif");
    }

    /** The left half is red and the right half blue, until the camera was turned. */
    @ParameterizedTest
    @CsvSource({"1,left", "2,right", "3,right", "6,top", "8,bottom"})
    void aPhotoStandsUprightHoweverTheCameraWasHeld(int orientation, String red) throws Exception {
        BufferedImage image = read(Portrait.of(Drawn.withExif(Drawn.image("jpeg", 512, 512), orientation, "x")));
        int[] at =
                switch (red) {
                    case "left" -> new int[] {20, 128};
                    case "right" -> new int[] {236, 128};
                    case "top" -> new int[] {128, 20};
                    default -> new int[] {128, 236};
                };
        int rgb = image.getRGB(at[0], at[1]);
        assertThat((rgb >> 16) & 0xFF).isGreaterThan(180);
        assertThat(rgb & 0xFF).isLessThan(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", ""})
    void whatIsNoJpegOrPngIsRefused(String content) {
        assertThat(refused(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(Code.NOT_AN_IMAGE);
    }

    @Test
    void aDamagedImageIsRefused() throws Exception {
        byte[] whole = Drawn.image("png", 640, 800);
        byte[] half = java.util.Arrays.copyOf(whole, 60);
        assertThat(refused(half)).isEqualTo(Code.BROKEN);
    }

    @Test
    void anImageThatClaimsToBeHugeIsRefusedBeforeItIsDecoded() throws Exception {
        assertThat(refused(Drawn.claiming(60_000, 60_000))).isEqualTo(Code.TOO_LARGE);
        assertThat(refused(Drawn.image("png", 40, 400))).isEqualTo(Code.TOO_SMALL);
        assertThat(refused(new byte[Portrait.MOST_BYTES + 1])).isEqualTo(Code.TOO_LARGE);
    }

    @Test
    void aJpegOfManyScansIsRefused() throws Exception {
        assertThat(refused(Drawn.ofManyScans(Drawn.image("jpeg", 100, 100), 100)))
                .isEqualTo(Code.BROKEN);
    }

    private static Code refused(byte[] file) {
        return Objects.requireNonNull(catchThrowableOfType(UnusableImage.class, () -> Portrait.of(file)))
                .code();
    }

    private static BufferedImage read(Portrait portrait) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(portrait.jpeg()));
    }
}
