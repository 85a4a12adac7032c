/**
 * The Spark job: reports in any Hadoop file system enter, Parquet tables of events and of what was refused leave.
 *
 * <p>Read {@link org.polybius.scale.CodingJob} first. {@code InputListing} finds the files and cuts long ones into
 * {@code Piece}s; {@code PieceCoder} reads, parses and codes the pieces on the executors with the very stages of the command
 * line, which {@code NodeStages} loads once a process; {@code Staging} keeps what is coded, so that neither a lost executor nor
 * a lost driver costs more than the tasks in hand; {@code Arrangement} tells double reports, sorts, partitions and puts the
 * tables in place. The schema of the tables is {@code EventTable}; docs/scale.md has it for users.
 *
 * <p>The trap: everything that reaches the tables has to depend on the input alone, never on how many executors there were,
 * which of them died, or what was read first. docs/decisions/0021-spark.md says how.
 */
@NullMarked
package org.polybius.scale;

import org.jspecify.annotations.NullMarked;
