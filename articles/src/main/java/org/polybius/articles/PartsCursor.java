package org.polybius.articles;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The results of what a container holds, one part after another; a part that cannot be read does not end the others. */
abstract class PartsCursor implements Cursor {
    private final Formats formats;
    private @Nullable Cursor open;
    private final String container;
    private String source;

    /**
     * @param formats opens the parts
     * @param container the source of what holds them
     */
    PartsCursor(Formats formats, String container) {
        this.formats = formats;
        this.container = container;
        this.source = container;
    }

    /**
     * The next part, or null after the last. What it is read from stays open when it is closed.
     *
     * @throws ReadingProblem if it cannot be opened; the next one may be asked for
     * @throws IOException if nothing more can be read
     */
    abstract ArticleFormat.@Nullable Part nextPart() throws IOException, ReadingProblem;

    @Override
    public final @Nullable ReadResult next() throws IOException {
        while (true) {
            if (open == null) {
                source = container;
                ArticleFormat.Part part;
                try {
                    part = nextPart();
                } catch (ReadingProblem e) {
                    return e.refusal(container);
                }
                if (part == null) {
                    return null;
                }
                source = part.source();
                try {
                    open = formats.open(part);
                } catch (ReadingProblem e) {
                    return e.refusal(source);
                } catch (Unpacking.TooMuch e) {
                    throw e;
                } catch (IOException e) {
                    return ReadingProblem.refusal(source, e);
                } catch (RuntimeException | StackOverflowError e) {
                    return ReadingProblem.fault(source, e);
                }
            }
            try {
                ReadResult result = open.next();
                if (result != null) {
                    return result;
                }
                closePart();
            } catch (Unpacking.TooMuch e) {
                throw e;
            } catch (IOException e) {
                closePart();
                return ReadingProblem.refusal(source, e);
            } catch (RuntimeException | StackOverflowError e) {
                closePart();
                return ReadingProblem.fault(source, e);
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
