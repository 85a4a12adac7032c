package org.polybius.scale;

/**
 * What a job came to.
 *
 * @param articles how many were coded
 * @param events how many were found in them
 * @param rejected how many reports, lines or files were refused
 */
record JobReport(long articles, long events, long rejected) {}
