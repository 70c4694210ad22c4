"use client";

import { type RefObject, useCallback, useRef, useState } from "react";
import { type FormFields, type KnownDraft, useAutosave } from "@/components/contributions/use-autosave";
import { changedFields } from "./changed-fields";

type Given = {
  id: string;
  locale: string;
  copyKey: string;
  revision: number;
};

/** Saves the writer of an input by itself, only what changed; and over a newer text where its writer says so. */
export function useInputSaving(form: RefObject<HTMLFormElement | null>, { id, locale, copyKey, revision }: Given) {
  const [known, setKnown] = useState(revision);
  const taken = useRef<FormFields>({});
  const over = useRef<"1" | "beside" | null>(null);

  const onSaved = useCallback(
    ({ revision: saved }: KnownDraft, fields: FormFields) => {
      taken.current = fields;
      over.current = null;
      const field = form.current?.elements.namedItem("seenRevision");
      // The next save may start before React has drawn this one, so the field learns it at once.
      if (field instanceof HTMLInputElement) field.value = String(saved);
      setKnown(saved);
    },
    [form],
  );
  const narrow = useCallback(
    (fields: FormFields) =>
      over.current === null ? changedFields(fields, taken.current) : { ...fields, over: over.current },
    [],
  );
  const autosave = useAutosave(form, { address: `/api/inputs/${id}?locale=${locale}`, copyKey, onSaved, narrow });
  const { noteChange, flush } = autosave;
  const saveOver = useCallback(
    (way: "1" | "beside") => {
      over.current = way;
      noteChange();
      return flush();
    },
    [noteChange, flush],
  );
  return { ...autosave, known, saveOver };
}
