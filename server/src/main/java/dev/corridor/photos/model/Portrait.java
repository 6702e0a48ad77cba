package dev.corridor.photos.model;

import dev.corridor.photos.model.UnusableImage.Code;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A small square picture of a face, made of whatever image was handed in: upright, cut to a square, drawn anew, so that
 * nothing of the file's metadata is left.
 */
public final class Portrait {

    /** Larger files are refused before they are looked at. */
    public static final int MOST_BYTES = 15_000_000;

    private static final int SIDE = 256;
    private static final int SMALLEST = 64;
    private static final long MOST_PIXELS = 25_000_000;
    private static final int ROUGHLY = 4 * SIDE;
    private static final float QUALITY = 0.85f;
    private static final Set<String> READ = Set.of("jpeg", "png");

    private final byte[] jpeg;
    private final long pixels;

    private Portrait(byte[] jpeg, long pixels) {
        this.jpeg = jpeg;
        this.pixels = pixels;
    }

    /** 256 by 256 pixels, a few kilobytes. */
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** How many the image had, for whoever bounds the work. */
    public long pixels() {
        return pixels;
    }

    /**
     * Makes one.
     *
     * @throws UnusableImage telling why not
     */
    public static Portrait of(byte[] file) throws UnusableImage {
        if (file.length > MOST_BYTES) {
            throw new UnusableImage(Code.TOO_LARGE);
        }
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            ImageReader reader = reader(in);
            try {
                return of(file, in, reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            throw new UnusableImage(Code.BROKEN);
        }
    }

    private static ImageReader reader(MemoryCacheImageInputStream in) throws UnusableImage, IOException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReaders(in); readers.hasNext(); ) {
            ImageReader reader = readers.next();
            if (READ.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                return reader;
            }
            reader.dispose();
        }
        throw new UnusableImage(Code.NOT_AN_IMAGE);
    }

    private static Portrait of(byte[] file, MemoryCacheImageInputStream in, ImageReader reader)
            throws UnusableImage, IOException {
        boolean jpeg = reader.getFormatName().equalsIgnoreCase("jpeg");
        if (jpeg && Jpeg.manyScans(file)) {
            throw new UnusableImage(Code.BROKEN);
        }
        reader.setInput(in, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new UnusableImage(Code.TOO_LARGE);
        }
        if (Math.min(width, height) < SMALLEST) {
            throw new UnusableImage(Code.TOO_SMALL);
        }
        // A part of the pixels is enough, and bounds the memory whatever the size.
        int step = (int) Math.max(1, Math.min(width, height) / ROUGHLY);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage upright = upright(reader.read(0, param), jpeg ? Jpeg.orientation(file) : 1);
        return new Portrait(written(small(square(upright))), width * height);
    }

    /** Turned and mirrored as the camera was held. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
                    default -> new AffineTransform();
                };
        boolean lying = orientation >= 5;
        BufferedImage turned = new BufferedImage(lying ? h : w, lying ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D to = turned.createGraphics();
        to.setColor(Color.WHITE);
        to.fillRect(0, 0, turned.getWidth(), turned.getHeight());
        to.drawImage(image, turn, null);
        to.dispose();
        return turned;
    }

    /** The middle of a lying image; of a standing one a little above the middle, where faces are. */
    private static BufferedImage square(BufferedImage image) {
        int side = Math.min(image.getWidth(), image.getHeight());
        return image.getSubimage((image.getWidth() - side) / 2, (image.getHeight() - side) / 4, side, side);
    }

    /** By halves, or fine lines would come out ragged. */
    private static BufferedImage small(BufferedImage square) {
        BufferedImage image = square;
        while (image.getWidth() > 2 * SIDE) {
            image = scaled(image, image.getWidth() / 2);
        }
        return scaled(image, SIDE);
    }

    private static BufferedImage scaled(BufferedImage image, int side) {
        BufferedImage to = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, side, side, null);
        pen.dispose();
        return to;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg")
                .next();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(image, null, null), param);
            to.flush();
            return out.toByteArray();
        } finally {
            writer.dispose();
        }
    }
}
