package org.polybius.scale;

/**
 * What a job came to.
 *
 * @param articles how many were coded
 * @param events how many were found in them
 * @param copies how many articles were not coded, as others tell the same
 * @param rejected how many reports, lines or files were refused
 */
record JobReport(long articles, long events, long copies, long rejected) {}
