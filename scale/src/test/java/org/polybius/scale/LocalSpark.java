package org.polybius.scale;

import org.apache.spark.sql.SparkSession;

/** Spark within the process of the tests. */
final class LocalSpark {
    private LocalSpark() {}

    /** A session, to be stopped by whoever asked for it. */
    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                // Compiling queries takes longer than running them on a few rows.
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.datetime.java8API.enabled", true)
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
    }
}
