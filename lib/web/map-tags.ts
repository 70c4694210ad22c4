/** Whatever drops these changes which pages there are: every act on a contribution drops the search. */
export const mapTags = ["search", "consultations", "organisations", "events"] as const;
