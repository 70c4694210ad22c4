/** Kept files that nothing points to: one line for each kind of thing that may. */
export const unnamed = {
  sources: { none: {} },
  compilations: { none: {} },
  tables: { none: {} },
  inputImports: { none: {} },
  attachments: { none: {} },
  messages: { none: {} },
  logos: { none: {} },
  eventDocuments: { none: {} },
  statements: { none: {} },
  recordings: { none: {} },
  captions: { none: {} },
  posters: { none: {} },
} as const;
