package dev.galley.archive;

/** An entry and what it is looked up by. */
record Filing(Entry entry, Terms terms) {}
