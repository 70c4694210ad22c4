-- Every new letter is looked up right after the one before it was written. With a waiting list (fastupdate) each of
-- these searches would read all entries that wait, some hundred thousand, one after the other.
ALTER INDEX text_print_bands_idx SET (fastupdate = off);
