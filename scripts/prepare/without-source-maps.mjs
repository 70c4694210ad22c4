/**
 * Loaded behind tsx, which has Node keep the source map of every module and the sources in it: a third of the server's
 * memory, which each collection of garbage has to go through. Places in built files are looked up when an error is
 * logged (lib/kernel/source-place.ts).
 */
process.setSourceMapsEnabled(false);
