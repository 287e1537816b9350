package dev.seaworthy.browser;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Puts pictures of one page beside each other, small and in few colours, for the documentation. */
public final class Pictures {
  private static final int HIGHEST = 1_000;
  private static final int GAP = 8;
  private static final int MOST_COLOURS = 200;

  private Pictures() {}

  /**
   * Writes one picture in place of these, which are deleted.
   *
   * @throws IOException if one cannot be read, or the new one not written
   */
  public static void join(List<Path> files, Path to) throws IOException {
    List<BufferedImage> parts = new ArrayList<>();
    for (Path file : files) {
      parts.add(half(ImageIO.read(file.toFile())));
    }
    int width = parts.stream().mapToInt(each -> each.getWidth() + GAP).sum() - GAP;
    int height = parts.stream().mapToInt(BufferedImage::getHeight).max().orElse(1);
    BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = all.createGraphics();
    int x = 0;
    for (BufferedImage part : parts) {
      graphics.drawImage(part, x, 0, null);
      x += part.getWidth() + GAP;
    }
    graphics.dispose();
    ImageIO.write(inFewColours(all), "png", to.toFile());
    for (Path file : files) {
      Files.delete(file);
    }
  }

  private static BufferedImage half(BufferedImage image) {
    BufferedImage shown =
        image.getSubimage(0, 0, image.getWidth(), Math.min(HIGHEST, image.getHeight()));
    int width = shown.getWidth() / 2;
    int height = shown.getHeight() / 2;
    Image smooth = shown.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
    BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = half.createGraphics();
    graphics.drawImage(smooth, 0, 0, null);
    graphics.dispose();
    return half;
  }

  /** The colours that are there most often; each pixel gets the one that is nearest. */
  private static BufferedImage inFewColours(BufferedImage image) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        counts.merge(image.getRGB(x, y) & 0xf8f8f8, 1, Integer::sum);
      }
    }
    int[] palette =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_COLOURS)
            .mapToInt(Map.Entry::getKey)
            .toArray();
    IndexColorModel colours =
        new IndexColorModel(
            8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
    BufferedImage small =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int colour = image.getRGB(x, y) & 0xf8f8f8;
        int index = nearest.computeIfAbsent(colour, each -> nearest(each, palette));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    return small;
  }

  private static int nearest(int colour, int[] palette) {
    int best = 0;
    for (int index = 1; index < palette.length; index++) {
      best = distance(colour, palette[index]) < distance(colour, palette[best]) ? index : best;
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xff) - (other >> 16 & 0xff);
    int green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
    int blue = (one & 0xff) - (other & 0xff);
    return red * red + green * green + blue * blue;
  }
}
