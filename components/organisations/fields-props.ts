/** Lists that the server has put into the reader's language and order. */
export type FieldLists = {
  countries: readonly { code: string; name: string }[];
  topics: readonly { id: string; name: string }[];
};

export type FieldsProps = {
  answers: Record<string, string | string[]>;
  /** Sentences beside fields, by field name. */
  refusals: Record<string, string>;
};
