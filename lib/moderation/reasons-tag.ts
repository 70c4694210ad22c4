/** Tag of every finished document that shows the list of reasons. */
export const reasonsTag = "reasons";
