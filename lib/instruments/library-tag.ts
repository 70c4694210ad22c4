/** Tag of finished documents that show what the library of cited documents says. */
export const libraryTag = "instruments";
