/** Fields as they were posted: strings, files, and lists for names that end in []. */
export type FormFields = Record<string, string | string[] | File | File[]>;

/**
 * Reads a posted form into plain fields. Names that end in `[]` become lists. What Next adds for its own use is
 * dropped; every other unknown name stays, so that a strict schema refuses it.
 */
export function readForm(form: FormData): FormFields {
  const fields: FormFields = Object.create(null);
  for (const [name, values] of valuesByName(form)) {
    if (name.startsWith("$ACTION") || name.startsWith("1_$") || name.startsWith("0_$")) continue;
    if (name.endsWith("[]")) {
      const files = values.filter((value) => value instanceof File);
      const strings = values.filter((value) => typeof value === "string");
      fields[name.slice(0, -2)] = files.length > 0 ? files : strings;
    } else {
      const last = values.at(-1);
      if (last !== undefined) fields[name] = last;
    }
  }
  return { ...fields };
}

/** Every entry once: FormData looks through all of them for each name it is asked for, and a form may have thousands. */
function valuesByName(form: FormData): Map<string, FormDataEntryValue[]> {
  const values = new Map<string, FormDataEntryValue[]>();
  form.forEach((value, name) => {
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  });
  return values;
}

/** What a refused form shows again, so that nothing typed is lost. Files cannot be shown again. */
export type TypedValues = Record<string, string | string[]>;

export function typedValues(fields: FormFields): TypedValues {
  const typed: TypedValues = Object.create(null);
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === "string") typed[name] = value;
    else if (Array.isArray(value)) typed[name] = value.filter((item) => typeof item === "string");
  }
  // Only plain objects can be sent back to the page.
  return { ...typed };
}
