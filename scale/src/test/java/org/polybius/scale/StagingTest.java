package org.polybius.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What a batch has come to")
class StagingTest {
    @TempDir
    java.nio.file.Path folder = java.nio.file.Path.of("");

    private Staging open(String inputs) throws IOException {
        return Staging.open(new Path(folder.toUri()), "may", inputs, new Configuration());
    }

    /** As a step of the job leaves it when it is finished, or, without the mark, when it was stopped. */
    private static void coded(Staging staging, int first, int last, boolean finished) throws IOException {
        java.nio.file.Path step = java.nio.file.Path.of(
                staging.step(Staging.Pass.CODED, first, last).toUri());
        Files.createDirectories(step);
        Files.writeString(step.resolve("part-0.parquet"), "rows");
        if (finished) {
            Files.createFile(step.resolve("_SUCCESS"));
        }
    }

    @Test
    @DisplayName("is gone on with after the last step that was finished")
    void goesOn() throws IOException {
        Staging staging = open("two files, coder 1");
        assertThat(staging.done(Staging.Pass.CODED)).isZero();
        coded(staging, 0, 31, true);
        coded(staging, 32, 63, false);

        Staging again = open("two files, coder 1");
        assertThat(again.done(Staging.Pass.CODED)).isEqualTo(32);
        assertThat(again.steps(Staging.Pass.CODED)).hasSize(1);
    }

    @Test
    @DisplayName("is dropped where the inputs or the coder are others")
    void dropped() throws IOException {
        coded(open("two files, coder 1"), 0, 31, true);
        assertThat(open("two files, coder 2").done(Staging.Pass.CODED)).isZero();
    }

    private java.nio.file.Path file(String place, String name, String content) throws IOException {
        java.nio.file.Path made = Files.createDirectories(folder.resolve(place)).resolve(name);
        return Files.writeString(made, content);
    }

    private void arranged(Staging staging, String table) throws IOException {
        file(java.nio.file.Path.of(staging.arranged(table).toUri()).toString(), "new.parquet", "new " + table);
    }

    @Test
    @DisplayName("takes the place of what the batch gave before; other batches stay")
    void published() throws IOException {
        java.nio.file.Path old = file("events/batch=may", "old.parquet", "old");
        java.nio.file.Path other = file("events/batch=june", "kept.parquet", "kept");
        Staging staging = open("one file");
        arranged(staging, "events");
        arranged(staging, "rejected");

        staging.publish(List.of("events", "rejected"), new Path(folder.toUri()), "may");
        assertThat(folder.resolve("events/batch=may/new.parquet")).hasContent("new events");
        assertThat(folder.resolve("rejected/batch=may/new.parquet")).hasContent("new rejected");
        assertThat(old).doesNotExist();
        assertThat(other).hasContent("kept");
        assertThat(folder.resolve("_work/may")).doesNotExist();
    }

    @Test
    @DisplayName("is put in place to the end where that was interrupted between two tables")
    void publishedInTwo() throws IOException {
        java.nio.file.Path moved = file("events/batch=may", "new.parquet", "new events");
        java.nio.file.Path old = file("rejected/batch=may", "old.parquet", "old");
        Staging staging = open("one file");
        arranged(staging, "rejected");

        staging.publish(List.of("events", "rejected"), new Path(folder.toUri()), "may");
        assertThat(moved).hasContent("new events");
        assertThat(folder.resolve("rejected/batch=may/new.parquet")).hasContent("new rejected");
        assertThat(old).doesNotExist();
    }
}
