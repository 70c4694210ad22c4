import type { FormFields } from "./read-form";

type Branch = Map<string, Branch | unknown>;

/**
 * Turns posted fields with dotted names into the shape a command takes: `title.en` becomes `{ title: { en } }`, and
 * names whose next part is a figure become lists in the order of the figures, gaps closed:
 * `areas.0.slug`, `areas.7.slug` → `areas: [{ slug }, { slug }]`.
 */
export function nestFields(fields: unknown): unknown {
  if (typeof fields !== "object" || fields === null) return fields;
  const root: Branch = new Map();
  for (const [name, value] of Object.entries(fields)) plant(root, name.split(".").slice(0, 6), value);
  return toValue(root);
}

function plant(root: Branch, path: string[], value: FormFields[string]): void {
  let branch = root;
  for (const part of path.slice(0, -1)) {
    const found = branch.get(part);
    if (found instanceof Map) branch = found;
    else {
      const made: Branch = new Map();
      branch.set(part, made);
      branch = made;
    }
  }
  branch.set(path.at(-1) ?? "", value);
}

function toValue(value: Branch | unknown): unknown {
  if (!(value instanceof Map)) return value;
  const entries = [...value.entries()];
  if (entries.length > 0 && entries.every(([name]) => /^\d{1,5}$/.test(String(name)))) {
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, item]) => toValue(item));
  }
  // Defined one by one on an object without a prototype: a field may be called __proto__.
  const made: Record<string, unknown> = Object.create(null);
  for (const [name, item] of entries) made[String(name)] = toValue(item);
  return { ...made };
}
