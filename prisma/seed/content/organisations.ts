import type { DirectoryEntry } from "./content-types";
import { bodyEntries } from "./directory-bodies";
import { fullEntries } from "./directory-full-entries";
import { shortEntries } from "./directory-short-entries";

/** A heading in the source directory without a body: the platform shows such an entry as what it is. */
const stub: DirectoryEntry = {
  slug: "ict4peace",
  name: "ICT4Peace Foundation",
  acronym: null,
  stakeholderGroup: null,
  country: null,
  address: null,
  website: null,
  topics: [],
  description: null,
  ecosocStatus: null,
  asOf: "2026-11",
  isStub: true,
};

/**
 * Real organisations as directory entries. They have no people and no contributions here:
 * words are never put into the mouth of a real organisation.
 */
export const organisations: DirectoryEntry[] = [...fullEntries, stub, ...shortEntries, ...bodyEntries];
