package dev.galley.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * Where a run reads and writes.
 *
 * @param input what {@code -} reads
 * @param output results; UTF-8, unbuffered, and a failed write throws
 * @param errors messages and progress
 * @param terminal whether people are watching
 */
record Streams(InputStream input, OutputStream output, PrintWriter errors, Terminal terminal) {}
