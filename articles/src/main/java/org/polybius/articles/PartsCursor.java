package org.polybius.articles;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The results of what a container holds, one part after another; a part that cannot be read does not end the others. */
abstract class PartsCursor implements Cursor {
    private final Formats formats;
    private @Nullable Cursor open;
    private String source = "";

    /** @param formats opens the parts */
    PartsCursor(Formats formats) {
        this.formats = formats;
    }

    /**
     * The next part, or null after the last. What it is read from stays open when it is closed.
     *
     * @throws IOException if nothing more can be read
     */
    abstract ArticleFormat.@Nullable Part nextPart() throws IOException;

    @Override
    public final @Nullable ReadResult next() throws IOException {
        while (true) {
            ArticleFormat.Part part = null;
            if (open == null) {
                part = nextPart();
                if (part == null) {
                    return null;
                }
                source = part.source();
            }
            try {
                open = open == null ? formats.open(Objects.requireNonNull(part)) : open;
                ReadResult result = open.next();
                if (result != null) {
                    return result;
                }
                closePart();
            } catch (ReadingProblem e) {
                return e.refusal(source);
            } catch (Unpacking.TooMuch e) {
                throw e;
            } catch (IOException e) {
                closePart();
                return ReadingProblem.refusal(source, e);
            }
        }
    }

    private void closePart() throws IOException {
        Cursor done = open;
        open = null;
        if (done != null) {
            done.close();
        }
    }

    @Override
    public void close() throws IOException {
        closePart();
    }
}
