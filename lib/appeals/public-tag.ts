/** Tag of the public list of appeals. */
export const appealsTag = "appeals";
