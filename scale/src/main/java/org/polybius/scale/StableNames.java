package org.polybius.scale;

import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.spark.internal.io.FileNameSpec;
import org.apache.spark.sql.execution.datasources.SQLHadoopMapReduceCommitProtocol;

/**
 * Spark's own way to commit what tasks have written, but for the names of files: they lack the random part that is another
 * one in every run, so that the same input gives the same files.
 */
public final class StableNames extends SQLHadoopMapReduceCommitProtocol {
    private static final long serialVersionUID = 1L;

    /** Called by Spark. */
    public StableNames(String job, String path, boolean dynamicPartitionOverwrite) {
        super(job, path, dynamicPartitionOverwrite);
    }

    @Override
    public String getFilename(TaskAttemptContext task, FileNameSpec name) {
        return String.format(
                "%spart-%05d%s",
                name.prefix(), task.getTaskAttemptID().getTaskID().getId(), name.suffix());
    }
}
