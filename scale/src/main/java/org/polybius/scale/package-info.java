/**
 * The Spark job: reports in any Hadoop file system enter, Parquet tables of events, of copies and of what was refused
 * leave.
 *
 * <p>Read {@link org.polybius.scale.CodingJob} first. {@code InputListing} finds the files and cuts long ones into
 * {@code Piece}s; {@code PieceSigner} reads them for {@code CopySearch}, which finds the copies among all articles;
 * {@code Dealing} puts to each piece what is known of its reports; {@code PieceCoder} reads, parses and codes the pieces on the
 * executors with the very stages of the command line, which {@code NodeStages} loads once a process; {@code Staging} keeps what
 * is done, so that neither a lost executor nor a lost driver costs more than the tasks in hand; {@code Arrangement} tells double
 * reports, sorts, partitions and puts the tables in place. The schema of the table of events is {@code EventTable};
 * docs/scale.md has the tables for users.
 *
 * <p>The trap: everything that reaches the tables has to depend on the input alone, never on how many executors there were,
 * which of them died, or what was read first. docs/decisions/0021-spark.md and 0024-copies-on-spark.md say how.
 */
@NullMarked
package org.polybius.scale;

import org.jspecify.annotations.NullMarked;
