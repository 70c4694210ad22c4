import type { FormFields } from "@/components/contributions/use-autosave";

/** Sent with every saving. */
const always = new Set(["id", "seenRevision", "pageKey"]);

/**
 * What of a form the server does not have yet: the fields that changed, and of a part that changed all of its fields,
 * because a part is saved as a whole. Thirty pages are sent once, not every few seconds.
 */
export function changedFields(fields: FormFields, known: FormFields): FormFields {
  const same = (name: string) => JSON.stringify(fields[name]) === JSON.stringify(known[name]);
  const names = [...new Set([...Object.keys(fields), ...Object.keys(known)])];
  const changed = new Set(names.filter((name) => !same(name)).map(partOf));
  return Object.fromEntries(Object.entries(fields).filter(([name]) => always.has(name) || changed.has(partOf(name))));
}

/** The part that a field belongs to; a field outside of the parts stands for itself. */
function partOf(name: string): string {
  return name.startsWith("parts.") ? name.slice(0, name.lastIndexOf(".")) : name;
}
